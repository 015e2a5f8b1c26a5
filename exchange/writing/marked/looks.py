"""How marks look, and the column and the sheet they stand in."""

from collections.abc import Mapping
from typing import Any

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from exchange.reading.names import CHECKED
from exchange.writing.cell import text_cell
from exchange.writing.marked.marks import WORDS, Marks, Sides

BAD, GOOD = PatternFill("solid", fgColor="FF9999"), PatternFill("solid", fgColor="E2EFDA")


def header(*, is_zh: bool) -> str:
    """Of the column behind the others, and of the sheet; reading passes both over."""
    return CHECKED[not is_zh]


def side(said: Sides, *, is_zh: bool) -> str:
    """One of the two languages."""
    return said[not is_zh]


def spot(cell: Any, said: Sides, *, is_zh: bool) -> None:
    """Mark a bad cell."""
    cell.fill = BAD
    cell.comment = Comment(side(said, is_zh=is_zh), "Muster")


def explain(sheet: Any, found: Mapping[str, Marks], *, is_zh: bool) -> None:
    """The sheet of what is wrong with files as wholes, and of what becomes of rows that they leave out."""
    for name, each in found.items():
        for problem in each.whole:
            said = (problem.reason_zh, problem.reason_en)
            _row(sheet, name, problem.place, problem.value or "", side(said, is_zh=is_zh))
        for row in each.unlisted:
            _row(sheet, name, "", row.key, side(WORDS[row.became], is_zh=is_zh), row.until or "")


def _row(sheet: Any, *cells: str) -> None:
    sheet.append([text_cell(sheet, cell) for cell in cells])

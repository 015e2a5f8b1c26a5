"""How marks look, and the column and the sheet they stand in."""

from collections.abc import Mapping
from typing import Any

from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

from exchange.reading.names import CHECKED
from exchange.writing.marked.marks import Marks, Sides

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
    """The sheet of what is wrong with files as wholes."""
    for name, each in found.items():
        for problem in each.whole:
            sheet.append([name, problem.column or "", problem.reason_zh if is_zh else problem.reason_en])

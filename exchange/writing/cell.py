"""A cell of a workbook that holds a text and nothing else."""

from typing import Any

from openpyxl.cell import WriteOnlyCell


def text_cell(sheet: Any, text: str) -> Any:
    """The text as it is, or nothing: no program takes it for a number, a day or a formula."""
    found = WriteOnlyCell(sheet, str(text) or None)
    if text:
        as_text(found)
    return found


def as_text(cell: Any) -> None:
    """Let a cell that has a text be one; the library takes what begins with = for a formula."""
    cell.data_type = "s"
    cell.number_format = "@"

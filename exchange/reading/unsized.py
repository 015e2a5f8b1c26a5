"""The library's reader of workbooks, without its look for the size of every sheet.

Some programs write that size wrong, so it is of no use here; and a sheet that tells none is gone through for it whole,
as often as its workbook is opened for any other sheet.
"""

from typing import IO, Any

from openpyxl.reader.excel import ExcelReader
from openpyxl.worksheet._read_only import ReadOnlyWorksheet


def book(file: IO[bytes], *, has_formulas: bool = False) -> Any:
    """The workbook, to be read row by row: the values of formulas that were saved, or the formulas themselves."""
    reader = _Reader(file, read_only=True, data_only=not has_formulas, keep_links=False)
    reader.read()
    return reader.wb


class _Sheet(ReadOnlyWorksheet):
    def _get_size(self) -> None:
        pass


class _Reader(ExcelReader):
    def read_worksheets(self) -> None:
        parts: Any = self.parser.find_sheets()
        book: Any = self.wb
        for sheet, rel in parts:
            if rel.target not in self.valid_files:
                continue
            if "chartsheet" in rel.Type:
                self.read_chartsheet(sheet, rel)
                continue
            made: Any = _Sheet(book, sheet.name, rel.target, self.shared_strings)
            made.sheet_state = sheet.state
            book._sheets.append(made)

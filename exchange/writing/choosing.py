"""What cells of a workbook offer to choose from, and what they refuse while being filled in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from exchange.tables import Column, Table
from exchange.writing.headers import Headers
from graph.model.kinds import Kind

LAST = 1_048_576
FIRST_DAY, LAST_DAY = "DATE(1900,1,1)", "DATE(2199,12,31)"
Filled = Mapping[str, Sequence[Sequence[str]]]
"""Rows by plural, each a cell a column."""
YES = {Headers.ZH: ("是", "否"), Headers.EN: ("yes", "no"), Headers.NAMES: ("true", "false")}


class Choosing:
    """Lists of a workbook: choices on a sheet that is hidden, terms and codes where they stand."""

    def __init__(
        self, book: Workbook, titles: Mapping[str, str], several: Mapping[str, Table], filled: Filled, how: Headers
    ) -> None:
        self._lists: Any = book.create_sheet("lists")
        self._lists.sheet_state = "hidden"
        self._count = 0
        self._titles = titles
        self._plurals = {table.label.name: plural for plural, table in several.items() if table.relationship is None}
        self._codes = {plural: _letter(table, "code") for plural, table in several.items()}
        self._terms = dict(_ranges(filled.get("terms", ()), several["terms"])) if "terms" in several else {}
        self._how = how

    def offer(self, sheet: Any, letter: str, column: Column) -> None:
        """Let the cells of a column below its header be chosen or checked, as far as they can be."""
        found = self._validation(column)
        if found is not None:
            found.allow_blank = True
            found.add(f"{letter}2:{letter}{LAST}")
            sheet.add_data_validation(found)

    def shown(self, column: Column, text: str) -> str:
        """A cell in the words that its list offers."""
        prop = column.property
        if prop is None or self._how is Headers.NAMES:
            return text
        if prop.kind is Kind.BOOLEAN:
            return YES[self._how][text != "true"]
        if prop.kind is Kind.CHOICE:
            return next((word for code, word in self._words(column) if code == text), text)
        return text

    def _validation(self, column: Column) -> DataValidation | None:
        prop = column.property
        if prop is None:
            return None if column.is_many else self._reference(column)
        if prop.kind is Kind.TERM:
            return self._term(prop.terms or "")
        if prop.kind is Kind.CHOICE:
            return self._list([word for _, word in self._words(column)])
        if prop.kind is Kind.BOOLEAN:
            return self._list(list(YES[self._how]))
        if prop.kind is Kind.DAY:
            return _refusing(DataValidation("date", FIRST_DAY, operator="between", formula2=LAST_DAY))
        if prop.kind in (Kind.INTEGER, Kind.DECIMAL) and prop.minimum is not None:
            return _number(prop.kind, prop.minimum, prop.maximum)
        return None

    def _words(self, column: Column) -> Iterator[tuple[str, str]]:
        """Codes and what they are called, where reading takes that name for this choice alone."""
        assert column.property is not None
        for choice in column.property.choices:
            word = {Headers.ZH: choice.zh, Headers.EN: choice.en}.get(self._how, choice.code)
            alike = [one for one in column.property.choices if word.casefold() in (one.zh, one.en.casefold())]
            yield choice.code, word if len(alike) == 1 else choice.code

    def _list(self, words: Sequence[str]) -> DataValidation:
        self._count += 1
        letter = get_column_letter(self._count)
        for row, word in enumerate(words, 1):
            self._lists[f"{letter}{row}"] = word
        return _refusing(DataValidation("list", f"lists!${letter}$1:${letter}${len(words)}"))

    def _term(self, terms: str) -> DataValidation | None:
        rows = self._terms.get(terms)
        return self._offered("terms", *rows) if rows else None

    def _reference(self, column: Column) -> DataValidation | None:
        assert column.end is not None
        if column.terms is not None:
            return self._term(column.terms)
        plural = self._plurals.get(column.end.name)
        return self._offered(plural, 2, LAST) if plural else None

    def _offered(self, plural: str, first: int, last: int) -> DataValidation:
        """The codes of a sheet; others are taken as well, for they may be in the registry already."""
        letter = self._codes[plural]
        title = self._titles[plural].replace("'", "''")
        return DataValidation("list", f"'{title}'!${letter}${first}:${letter}${last}", showErrorMessage=False)


def _number(kind: Kind, minimum: int, maximum: int | None) -> DataValidation:
    found = DataValidation("whole" if kind is Kind.INTEGER else "decimal", str(minimum))
    found.operator = "greaterThanOrEqual" if maximum is None else "between"
    found.formula2 = None if maximum is None else str(maximum)
    return _refusing(found)


def _refusing(found: DataValidation) -> DataValidation:
    found.showErrorMessage = True
    return found


def _letter(table: Table, name: str) -> str:
    names = [column.name for column in table.columns]
    return get_column_letter(names.index(name) + 1) if name in names else "A"


def _ranges(rows: Sequence[Sequence[str]], table: Table) -> Iterator[tuple[str, tuple[int, int]]]:
    """By list of terms the first and the last row of a sheet; rows stand in order of their list."""
    place = [column.name for column in table.columns].index("list")
    for name in dict.fromkeys(row[place] for row in rows):
        numbers = [number for number, row in enumerate(rows, 2) if row[place] == name]
        yield name, (numbers[0], numbers[-1])

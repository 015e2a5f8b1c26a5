"""The workbook to fill in: what it offers is what reading takes."""

from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from exchange.reading.names import fitting
from exchange.reading.spelling import plain
from exchange.tables import Table, tables
from exchange.writing import blank
from exchange.writing.headers import Headers, title
from graph.model.kinds import Kind
from graph.model.registry import MODEL

TABLES = tables(MODEL)
TERMS = [
    ["role", "leader", "队长", "leader", ""],
    ["role", "medic", "救护员", "medic", ""],
    ["task", "flood", "防汛", "flood", ""],
]


@pytest.fixture(params=list(Headers))
def how(request: pytest.FixtureRequest) -> Headers:
    return Headers(request.param)


@pytest.fixture
def book(tmp_path: Path, how: Headers) -> Any:
    blank.write(tmp_path / "blank.xlsx", how, {"terms": TERMS})
    return load_workbook(tmp_path / "blank.xlsx")


def offered(sheet: Any, letter: str) -> Any:
    """The list or check of a column."""
    return next((one for one in sheet.data_validations.dataValidation if f"{letter}2" in one.sqref), None)


def words(book: Any, formula: str) -> list[str]:
    """The values of a range like lists!$A$1:$A$4."""
    title, _, cells = formula.rpartition("!")
    return [row[0].value for row in book[title.strip("'")][cells.replace("$", "")]]


def columns(sheet: Any, table: Table) -> list[tuple[Any, Any]]:
    return list(zip(next(sheet.iter_rows(max_row=1)), table.columns, strict=True))


def test_every_table_has_a_sheet_whose_headers_are_its_columns(book: Any, how: Headers) -> None:
    for table in TABLES.values():
        for cell, column in columns(book[title(table, how)], table):
            assert fitting(table, cell.value) == [column.name]
            assert cell.value.endswith("*") == column.is_required
            assert column.name in cell.comment.text


def test_every_choice_that_is_offered_is_read_as_its_code(book: Any, how: Headers) -> None:
    seen = 0
    for table in TABLES.values():
        sheet = book[title(table, how)]
        for cell, column in columns(sheet, table):
            prop = column.property
            if prop is not None and prop.kind is Kind.CHOICE:
                found = words(book, offered(sheet, cell.column_letter).formula1)
                assert [plain(prop, word)[0] for word in found] == [choice.code for choice in prop.choices]
                seen += 1
    assert seen > 5


def test_terms_and_codes_are_offered_where_they_stand_and_others_are_taken_too(book: Any, how: Headers) -> None:
    sheet = book[title(TABLES["memberships"], how)]
    letters = {column.name: cell.column_letter for cell, column in columns(sheet, TABLES["memberships"])}
    role = offered(sheet, letters["role"])
    assert (words(book, role.formula1), role.showErrorMessage) == (["leader", "medic"], False)
    team = offered(sheet, letters["team"])
    assert team.formula1 == f"'{title(TABLES['teams'], how)}'!$A$2:$A$1048576"


def test_columns_of_codes_are_texts_so_that_no_zero_is_lost(book: Any, how: Headers) -> None:
    sheet = book[title(TABLES["regions"], how)]
    formats = {
        column.name: sheet.column_dimensions[cell.column_letter].number_format
        for cell, column in columns(sheet, TABLES["regions"])
    }
    assert (formats["code"], formats["part_of"], formats["population"]) == ("@", "@", "0")


def test_what_is_there_is_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.xlsx").write_text("mine")
    with pytest.raises(FileExistsError):
        blank.write(tmp_path / "mine.xlsx", Headers.ZH, {})
    assert (tmp_path / "mine.xlsx").read_text() == "mine"

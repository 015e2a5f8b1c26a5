"""What people call the columns."""

import pytest

from exchange.reading.names import fitting
from exchange.tables import REMOVE, tables
from graph.model.registry import MODEL

TABLES = tables(MODEL)


@pytest.mark.parametrize(
    ("plural", "header", "wanted"),
    [
        ("teams", "code", ["code"]),
        ("teams", "队伍名称", ["name"]),
        ("teams", "Team Name", ["name"]),
        ("teams", "编制（人）", ["establishment"]),
        ("teams", "  值班 电话 ", ["duty_phone"]),
        ("teams", "行进速度(km/h)*", ["speed_kmh"]),
        ("people", "姓名", ["name"]),
        ("people", "人员编号", ["code"]),
        ("regions", "parent_code", ["part_of"]),
        ("qualifications", "有效期至", ["expires_on"]),
        ("equipment", "Ｑｔｙ", ["quantity"]),
        ("equipment", "删除", [REMOVE]),
        ("stand_ins", "人员", ["person", "stands_in_for"]),
        ("people", "身份证号", []),
        ("people", "ID", []),
        ("equipment", "序号", []),
    ],
)
def test_a_header_fits_the_columns_that_are_called_so(plural: str, header: str, wanted: list[str]) -> None:
    assert fitting(TABLES[plural], header) == wanted


def test_a_columns_own_name_always_means_it() -> None:
    for table in TABLES.values():
        for column in table.columns:
            assert fitting(table, column.name) == [column.name]
            assert column.name in fitting(table, column.zh)
            assert column.name in fitting(table, column.en) or table.column(column.en)

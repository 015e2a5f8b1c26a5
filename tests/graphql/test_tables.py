"""Files of tables: their cells are what the lists answer, page after page, on every store."""

import csv
import io
from collections.abc import Mapping
from typing import Any

from openpyxl import load_workbook

from api.sheets import Called, Form, Made, Wanted, made
from loaders.answer import Answer
from tests.graphql.conftest import Register

PEOPLE = """query People($after: String) {
  people(after: $after, first: 200) { totalCount nodes { code name birthYear } pageInfo { endCursor hasNextPage } }
}"""
MATRIX = "{ readinessMatrix(rows: FORCE) { cells { row { value } count levels { level count } } } }"


async def file(register: Register, document: str, form: Form, **more: Any) -> Made:
    async def ask(text: str, variables: Mapping[str, Any]) -> Answer:
        return await register.answer(text, dict(variables))

    wanted = Wanted(form, more.pop("most", 10_000), called=Called.NAMES, **more)
    return await made(register.contract, register.store, document, None, None, wanted, ask)


def read(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


async def test_a_list_is_written_whole_by_following_its_pages(district: Register) -> None:
    found = await file(district, PEOPLE, Form.CSV)
    assert (found.name, found.marks) == ("People-2026-06-01.csv", [])
    nodes, after = [], None
    while True:
        page = (await district.ask(PEOPLE, {"after": after}))["people"]
        nodes += page["nodes"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    told = [[one["code"], one["name"], str(one["birthYear"] or ""), "2026-06-01"] for one in nodes]
    assert read(found.body) == [["code", "name", "birthYear", "截至日期"], *told]
    cut = await file(district, PEOPLE, Form.CSV, most=250)
    assert read(cut.body)[1:-1] == told[:250]
    assert read(cut.body)[-1] == ["# 注意", "未写完：只写出 250 行，登记库中还有更多"]


async def test_a_matrix_is_a_sheet_with_a_row_a_cell_and_a_column_a_level(district: Register) -> None:
    cells = (await district.ask(MATRIX))["readinessMatrix"]["cells"]
    book = load_workbook(io.BytesIO((await file(district, MATRIX, Form.XLSX)).body))
    assert book.sheetnames == ["readinessMatrix.cells", "说明"]
    told = [[one["row"]["value"], one["count"], *(level["count"] for level in one["levels"])] for one in cells]
    assert [list(row) for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)] == told

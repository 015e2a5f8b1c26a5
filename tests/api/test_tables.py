"""/export: tables by HTTP, under the same guards as /graphql, on this machine alone."""

import csv
import io
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import httpx2
from openpyxl import load_workbook

from api.app import create_app
from api.bootstrap import parts
from api.settings import Settings
from exchange.load import load
from registry.calendar import Calendar
from tests.api.scraped import Scraped
from tests.load.world import ON, write

TEAMS = "query Teams { teams { totalCount nodes { code name } } }"
BOTH = "{ teams { nodes { code } } people { nodes { code } } }"


@asynccontextmanager
async def registry(tmp_path: Path, **more: Any) -> AsyncIterator[httpx2.AsyncClient]:
    found = Settings(database=f"sqlite:///{tmp_path}/muster.db", today=ON, **more)
    folder = write(tmp_path / "register")
    teams = folder / "teams.csv"
    teams.write_text(teams.read_text("utf-8").replace("别队", "'=1+1"), "utf-8")
    async with parts(found) as opened:
        assert (await load(opened.store, folder, Calendar(pinned=ON))).problems == []
        transport = httpx2.ASGITransport(create_app(opened.contract, opened.store, found, opened.watch))
        async with httpx2.AsyncClient(transport=transport, base_url="http://localhost") as client:
            yield client


def rows(response: httpx2.Response) -> list[list[str]]:
    assert response.status_code == 200, response.text
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"), newline="")))


async def test_a_table_is_got_by_its_address_and_posted_for_alike(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        got = await client.get("/export", params={"query": TEAMS, "format": "csv", "lang": "en"})
        posted = await client.post("/export", json={"query": TEAMS, "format": "csv", "lang": "en"})
        found = Scraped((await client.get("/metrics")).text)
    assert got.content == posted.content
    assert got.headers["content-type"] == "text/csv; charset=utf-8"
    assert got.headers["content-disposition"] == 'attachment; filename="Teams-2026-06-01.csv"'
    assert got.headers["cache-control"] == "no-store"
    assert rows(got)[0] == ["code", "name", "as of"]
    assert rows(got)[1:] == [
        [code, name, "2026-06-01"] for code, name in (("T1", "总队"), ("T2", "分队"), ("T3", "'=1+1"))
    ]
    assert found("muster_requests_total", operation="teams", outcome="ok", code="") == 2


async def test_a_workbook_has_a_sheet_for_each_list_and_formulas_are_text(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        response = await client.post("/export", json={"query": BOTH.replace("code", "code name"), "format": "xlsx"})
    assert response.headers["content-type"].endswith("spreadsheetml.sheet")
    book = load_workbook(io.BytesIO(response.content))
    assert book.sheetnames == ["teams", "people", "说明"]
    cell = book["teams"].cell(4, 2)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


TIMES = "{ teams { nodes { code confirmedAt } } }"


async def test_moments_are_by_the_clock_of_the_registry(tmp_path: Path) -> None:
    async with registry(tmp_path, timezone="America/Chicago") as client:
        as_text = rows(await client.get("/export", params={"query": TIMES, "format": "csv", "lang": "en"}))
        as_book = [
            load_workbook(io.BytesIO((await client.post("/export", json={**asked, "format": "xlsx"})).content))
            for asked in ({"query": TIMES, "lang": "en"}, {"query": TIMES, "headers": "names"})
        ]
    assert as_text[:2] == [["code", "confirmed at", "as of"], ["T1", "2026-05-19 19:00-05:00", "2026-06-01"]]
    in_words, by_names = ([[cell.value for cell in row] for row in book["teams"]] for book in as_book)
    assert in_words[0] == ["code", "confirmed at (America/Chicago)"]
    assert by_names[0] == ["code", "confirmedAt"]
    assert in_words[1] == by_names[1] == ["T1", datetime(2026, 5, 19, 19)]  # noqa: DTZ001
    assert ["time zone of moments", "America/Chicago"] in [[cell.value for cell in row] for row in as_book[0]["notes"]]


REFUSED: list[tuple[dict[str, Any], str, str]] = [
    ({"query": TEAMS}, "BAD_USER_INPUT", "format must be one of csv, xlsx."),
    ({"query": TEAMS, "format": "pdf"}, "BAD_USER_INPUT", "format must be one of"),
    ({"query": TEAMS, "format": "csv", "lang": "fr"}, "BAD_USER_INPUT", "lang must be one of zh, en."),
    ({"query": TEAMS, "format": "csv", "headers": ["a"]}, "BAD_USER_INPUT", "headers must be one of"),
    ({"query": TEAMS, "format": "csv", "rows": 0}, "BAD_USER_INPUT", "rows must be a number from 1 to 20000."),
    ({"query": TEAMS, "format": "csv", "table": "people"}, "BAD_USER_INPUT", "table: 'people' names no"),
    ({"query": BOTH, "format": "csv"}, "BAD_USER_INPUT", "teams, people"),
    ({"query": "{ nothing }", "format": "csv"}, "BAD_USER_INPUT", "nothing"),
    ({"query": '{ team(code: "T1") { name } }', "format": "csv"}, "BAD_USER_INPUT", "no list"),
    ({"query": "mutation { a }", "format": "csv"}, "BAD_USER_INPUT", "mutation"),
    ({"query": '{ teams(after: "x") { nodes { code } } }', "format": "csv"}, "BAD_USER_INPUT", "after"),
    ({"query": "{ " + "__typename " * 3_000 + "}", "format": "csv"}, "LIMIT_EXCEEDED", "tokens"),
]


async def test_what_makes_no_table_is_refused_in_words(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        for given, code, said in REFUSED:
            response = await client.post("/export", json=given)
            answer = response.json()
            assert (response.status_code, "data" in answer) == (400, False)
            error = answer["errors"][0]
            assert (error["extensions"]["code"], said in error["message"]) == (code, True), error
            assert error["extensions"]["requestId"]


async def test_tables_are_refused_where_the_server_listens_elsewhere(tmp_path: Path) -> None:
    async with registry(tmp_path, private_network=True, host="0.0.0.0") as client:
        response = await client.get("/export", params={"query": TEAMS, "format": "csv"})
        assert (await client.post("/graphql", json={"query": TEAMS})).status_code == 200
    assert response.status_code == 403
    assert "loopback" in response.json()["errors"][0]["message"]


async def test_only_trusted_documents_are_exported_where_that_is_set(tmp_path: Path) -> None:
    (tmp_path / "trusted").mkdir()
    (tmp_path / "trusted" / "teams.graphql").write_text(TEAMS)
    async with registry(tmp_path, trusted_documents=tmp_path / "trusted") as client:
        name = sha256(TEAMS.encode()).hexdigest()
        trusted = await client.get("/export", params={"documentId": name, "format": "csv"})
        other = await client.get("/export", params={"query": BOTH, "format": "xlsx"})
    assert len(rows(trusted)) == 4
    assert (other.status_code, other.json()["errors"][0]["extensions"]["code"]) == (403, "FORBIDDEN")


async def test_a_table_ends_at_the_most_rows_and_says_so(tmp_path: Path) -> None:
    async with registry(tmp_path, max_table_rows=2) as client:
        cut = await client.get("/export", params={"query": TEAMS, "format": "csv"})
        one = await client.get("/export", params={"query": TEAMS, "format": "csv", "rows": "1"})
    assert [row[0] for row in rows(cut)] == ["代码", "T1", "T2", "# 注意"]
    assert [row[0] for row in rows(one)] == ["代码", "T1", "# 注意"]


async def test_pages_are_smaller_where_they_would_cost_too_much(tmp_path: Path) -> None:
    async with registry(tmp_path, max_cost=20) as client:
        response = await client.get("/export", params={"query": TEAMS, "format": "csv"})
        far = await client.get("/export", params={"query": "{ people { nodes { teams { nodes { code } } } } }"})
    assert [row[0] for row in rows(response)] == ["代码", "T1", "T2", "T3"]
    assert far.status_code == 400


async def test_a_method_that_is_not_taken_is_refused_with_those_that_are(tmp_path: Path) -> None:
    async with registry(tmp_path) as client:
        response = await client.put("/export", json={"query": TEAMS, "format": "csv"})
    assert (response.status_code, response.headers["allow"]) == (405, "GET, POST")

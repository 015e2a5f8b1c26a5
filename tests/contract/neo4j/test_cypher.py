"""The questions of docs/graph.md: each runs without a remark of the database and finds what the sample's files say."""

import asyncio
import csv
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from neo4j import Session

from exchange.copy import copy
from exchange.load import load
from graph.model.registry import MODEL
from registry.calendar import Calendar
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, connected
from tests.contract.stores import open_store

FOLDER = Path("samples/cypher")
DISTRICT = Path("samples/district")
TODAY = "2026-09-15"
Rows = list[dict[str, Any]]
Ask = Callable[[str], Rows]


@pytest.fixture(scope="module")
def session(neo4j: Databases, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    """A database with the sample in it."""
    file = f"sqlite:///{tmp_path_factory.mktemp('sample') / 'muster.db'}"
    with neo4j.lent() as lend:
        try:
            url = lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")
        asyncio.run(_fill(file, url))
        with connected(url) as driver, driver.session() as opened:
            yield opened


async def _fill(file: str, url: str) -> None:
    source, target = open_store(file, MODEL), open_store(url, MODEL)
    try:
        await source.create()
        assert (await load(source, DISTRICT, Calendar(pinned=date.fromisoformat(TODAY)))).is_loaded
        await target.create()
        await copy(source, target, datetime.now(UTC))
    finally:
        await source.close()
        await target.close()


@pytest.fixture
def ask(session: Session) -> Ask:
    """Asks one of the questions by its number."""

    def asked(number: str) -> Rows:
        (path,) = FOLDER.glob(f"{number}-*.cypher")
        result = session.run(path.read_text("utf-8"))
        rows = [record.data() for record in result]
        remarks = [told.status_description for told in result.consume().gql_status_objects if told.is_notification]
        assert remarks == []
        return rows

    return asked


def told(name: str) -> list[dict[str, str]]:
    """The rows of one of the sample's files."""
    with (DISTRICT / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def holds(row: dict[str, str]) -> bool:
    """Whether something with a beginning and an end holds on the day."""
    return row["since"] <= TODAY <= (row["until"] or "9999")


def test_every_question_is_on_the_page() -> None:
    page = Path("docs/graph.md").read_text("utf-8")
    files = sorted(path.name for path in FOLDER.iterdir())
    assert len(files) == 10
    assert [name for name in files if f"(../samples/cypher/{name})" not in page] == []


def test_the_chain_of_command_goes_to_the_top(ask: Ask) -> None:
    chief = {row["code"]: row["reports_to"] for row in told("people.csv")}
    names = {row["code"]: row["name"] for row in told("people.csv")}
    rows = ask("01")
    members = {row["person"] for row in told("memberships.csv") if row["team"] == "QL-FF-04"}
    assert {row["person"] for row in rows} == members
    for row in rows:
        chain, person = [], chief[row["person"]]
        while person:
            chain.append(names[person])
            person = chief[person]
        assert row["commanded_by"] == chain
    assert max(len(row["commanded_by"]) for row in rows) >= 2


def test_shared_people_are_those_of_two_memberships(ask: Ask) -> None:
    teams: defaultdict[str, set[str]] = defaultdict(set)
    for row in filter(holds, told("memberships.csv")):
        teams[row["person"]].add(row["team"])
    shared = Counter((one, other) for of in teams.values() for one in of for other in of if one < other)
    assert shared
    assert {(row["one"], row["other"]): row["people"] for row in ask("02")} == shared


def test_a_single_person_is_alone_in_a_role_that_is_asked_for(ask: Ask) -> None:
    rows = ask("03")
    assert rows[0]["teams"] >= 1
    first = next(row for row in rows if row["person"] == "QL-DI-01-001")
    assert first["alone_as"] == ["QL-DI-01 乡镇灾害信息员A角"]
    alone = [row for row in told("memberships.csv") if row["team"] == "QL-DI-01" and row["role"] == first_role()]
    assert [row["person"] for row in alone] == ["QL-DI-01-001"]


def first_role() -> str:
    """The role that the sample's first disaster-information officer has."""
    return next(row["role"] for row in told("memberships.csv") if row["person"] == "QL-DI-01-001")


def test_usable_equipment_of_a_district_is_what_its_teams_hold_or_borrow(ask: Ask) -> None:
    rows = ask("04")
    assert (len(rows), rows[0]["type"]) == (20, "hose")
    assert [row["amount"] for row in rows] == sorted((row["amount"] for row in rows), reverse=True)
    held = [row for row in told("equipment.csv") if row["type"] == "fuel" and row["condition"] == "SERVICEABLE"]
    usable = [row for row in held if row["team"] and min(row[end] or "9999" for end in ENDS) >= TODAY]
    fuel = next(row for row in rows if row["type"] == "fuel")
    assert fuel["amount"] == sum(float(row["quantity"]) for row in usable)


ENDS = ("expires_on", "inspection_due")


def test_deputies_of_the_absent_are_told_in_their_order(ask: Ask) -> None:
    away = {row["person"] for row in filter(holds, told("absences.csv"))}
    deputies = {(row["stands_in_for"], int(row["order"])): row["person"] for row in told("stand_ins.csv")}
    names = {row["code"]: row["name"] for row in told("people.csv")}
    rows = ask("05")
    assert {row["away"] for row in rows} == away
    with_deputy = [row for row in rows if row["deputy"] is not None]
    assert len(with_deputy) == sum(person in away for person, _ in deputies)
    for row in with_deputy:
        deputy = deputies[row["away"], row["place"]]
        assert row["deputy"] == names[deputy]
        assert row["is_there"] == (deputy not in away)


def test_gaps_stand_beside_what_depots_hold(ask: Ask) -> None:
    rows = ask("06")
    assert (rows[0]["type"], rows[0]["short"]) == ("hose", 2700.0)
    free = [row for row in told("equipment.csv") if row["type"] == "hose" and not row["team"]]
    lent = {row["equipment"] for row in told("loans.csv")}
    spare = [row for row in free if row["condition"] == "SERVICEABLE" and row["code"] not in lent]
    assert rows[0]["in_depots"] == sum(float(row["quantity"]) for row in spare) > 0


def test_qualifications_that_lapse_soon_are_told_by_team(ask: Ask) -> None:
    rows = ask("07")
    assert [row["first"] for row in rows] == sorted(row["first"] for row in rows)
    assert all(TODAY <= row["first"] <= "2026-12-14" for row in rows)
    assert rows[0] == {"team": "QL-FF-03", "qualification": "森林消防员证", "first": "2026-09-24", "people": 4}


def test_two_teams_are_linked_by_whom_they_answer_to(ask: Ask) -> None:
    assert ask("08") == [
        {
            "steps": 2,
            "through": ["Team 枫坪森林消防中队", "Organisation 青岚区应急管理局", "Team 青岚区直升机绞车救援队"],
            "ties": ["RUN_BY", "OVERSEEN_BY"],
        }
    ]


def test_overseers_are_told_what_holds_their_teams_down(ask: Ask) -> None:
    overseen = Counter(row["overseen_by"] for row in told("teams.csv") if row["overseen_by"])
    rows = ask("09")
    assert {row["bureau"]: row["teams"] for row in rows} == overseen
    assert [row["below_r2"] for row in rows] == [8, 4, 1]
    assert "风力灭火机或风水灭火机" in rows[1]["critical_lines"]


def test_teams_that_train_together_share_an_exercise(ask: Ask) -> None:
    of: defaultdict[str, set[str]] = defaultdict(set)
    for row in told("memberships.csv"):
        of[row["person"]].add(row["team"])
    met: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for row in told("exercises.csv"):
        for person in filter(None, row["attended_by"].split(";")):
            for guest in of[person] - {row["team"]}:
                met[row["team"], guest].add(row["code"])
    assert {(row["host"], row["guest"]): row["exercises"] for row in ask("10")} == {
        pair: len(codes) for pair, codes in met.items()
    }

"""`muster check`: what was written past Muster into a registry, each kind of it found."""

import asyncio
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from exchange.audit.audit import audit
from exchange.audit.finding import LISTED, Finding, Severity
from exchange.load import load
from graph.model.identity import node_id, relationship_id
from graph.model.registry import MODEL
from tests.commands.conftest import Run
from tests.contract.stores import open_store
from tests.load.world import CALENDAR, write

PERSON, OTHER = node_id("Person", "T1-1"), node_id("Person", "T2-1")
TEAM, TERM = node_id("Team", "T1"), node_id("Term", "capability", "boats")
NOWHERE = node_id("Base", "nowhere")
MEMBER = relationship_id("MEMBER_OF", node_id("Person", "T1-2"), TEAM, "medic", None)
BY_HAND = "01890a5d-ac96-774b-bcce-b302099a8057"

CASES: dict[str, tuple[str, str, str, str | None, str]] = {
    "a blank": ("UPDATE teams SET name = '' WHERE code = 'T1'", "Team", "T1", "name", "must not be blank"),
    "another kind": (
        "UPDATE teams SET establishment = 'many' WHERE code = 'T1'",
        *("Team", "T1", "establishment", "'many' is not how a INTEGER is kept"),
    ),
    "a decimal as text": (
        "UPDATE equipment SET quantity = '1.5x' WHERE code = 'E3'",
        "Equipment",
        "E3",
        "quantity",
        "kept",
    ),
    "no truth": ("UPDATE exercises SET passed = 2 WHERE code = 'X1'", "Exercise", "X1", "passed", "BOOLEAN"),
    "no choice": ("UPDATE teams SET force = 'NAVY' WHERE code = 'T2'", "Team", "T2", "force", "AVIATION"),
    "too much": ("UPDATE teams SET shifts = 101 WHERE code = 'T1'", "Team", "T1", "shifts", "100"),
    "too long": (f"UPDATE teams SET name = '{'a' * 201}' WHERE code = 'T1'", "Team", "T1", "name", "201"),
    "a control character": ("UPDATE teams SET name = 'a' || char(7) WHERE code = 'T1'", "Team", "T1", "name", "U+0007"),
    "another form": ("UPDATE teams SET name = 'e\u0301' WHERE code = 'T1'", "Team", "T1", "name", "its one form"),
    "no day": ("UPDATE absences SET since = '2026-02-30'", "Absence", "A1", "since", "YYYY-MM-DD"),
    "an instant of another form": (
        "UPDATE teams SET confirmed_at = '2026-05-20T00:00:00Z' WHERE code = 'T3'",
        *("Team", "T3", "confirmed_at", "2026-05-20T00:00:00.000000Z"),
    ),
    "no instant": ("UPDATE teams SET created_at = 'once' WHERE code = 'T3'", "Team", "T3", "created_at", "INSTANT"),
    "no revision": ("UPDATE teams SET revision = 0 WHERE code = 'T3'", "Team", "T3", "revision", "0"),
    "codes out of order": (
        """UPDATE equipment_types SET demands = '["INSPECTION_DUE","EXPIRES_ON"]' WHERE code = 'boat'""",
        *("EquipmentType", "boat", "demands", "its one form"),
    ),
    "an unknown term": (
        "UPDATE teams SET speciality = 'sea' WHERE code = 'T1'",
        "Team",
        "T1",
        "speciality",
        "no term sea",
    ),
    "an unknown measure": (
        """UPDATE people SET measures = '{"height":"2"}' WHERE code = 'T1-2'""",
        *("Person", "T1-2", "measures", "no term height in the list measure"),
    ),
    "no JSON": ("UPDATE teams SET cause = '{' WHERE code = 'T1'", "Team", "T1", "cause", "no structure"),
    "no rule": (
        """UPDATE requirements SET rule = '{"is":"Nothing"}' WHERE code = 'L1'""",
        "Requirement",
        "S1:1:L1",
        "rule",
        "KeyError",
    ),
    "an id of another key": (
        f"UPDATE absences SET id = '{node_id('Absence', 'A2')}'",
        *("Absence", "A1", "id", "not that of its key"),
    ),
    "an id that is none": ("UPDATE absences SET id = 'A1'", "Absence", "A1", "id", "no UUID"),
    "an end that is not there": (
        f"UPDATE teams SET base_id = '{NOWHERE}' WHERE code = 'T1'",
        "Team",
        "T1",
        "base",
        "not there",
    ),
    "a pair that leads to nothing": (
        f"UPDATE teams_serves SET to_id = '{NOWHERE}' WHERE to_id = '{node_id('Region', '440301')}'",
        *("Team.serves", f"T1 → {NOWHERE}", "to_id", "not there"),
    ),
    "a row that starts from nothing": (
        f"UPDATE stand_ins SET from_id = '{NOWHERE}'",
        *("Person.stands_in_for", f"{NOWHERE} → T1-1", "from_id", "starts from the person"),
    ),
    "a term of another list": (
        f"UPDATE teams_tasks SET to_id = '{TERM}'",
        "Team.tasks",
        "T1 → capability:boats",
        "to_id",
        "task",
    ),
    "a circle": (
        f"UPDATE people SET reports_to_id = '{OTHER}' WHERE code = 'T1-1'",
        *("Person", "T1-1", "reports_to", "T1-1 → T2-1 → T1-1"),
    ),
    "a rule of the whole row": (
        "UPDATE absences SET until = '2026-04-01'",
        "Absence",
        "A1",
        "until",
        "since is after until",
    ),
    "another level": ("UPDATE assessments SET level = 'R1'", "Assessment", "T1:S1", "level", "not what an assessment"),
    "a gap that is gone": (
        "DELETE FROM gaps WHERE code = 'L1' AND team_id IN (SELECT id FROM teams WHERE code = 'T1')",
        "Gap",
        "T1:S1:L1",
        None,
        "is not kept",
    ),
    "another readiness": (
        "UPDATE teams SET is_stale = 1 - is_stale WHERE code = 'T3'",
        "Team",
        "T3",
        "is_stale",
        "not what",
    ),
    "other rules": (
        "UPDATE mark SET value = '0 Asia/Tokyo' WHERE name = 'assessed_by'",
        "Team",
        "",
        "assessed_on",
        "other rules",
    ),
    "another history": ("UPDATE changes SET actor = 'nobody'", "Change", "1", None, "altered"),
}


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the small register, loaded once."""
    folder = tmp_path_factory.mktemp("check")

    async def fill() -> None:
        store = open_store(f"sqlite:///{folder}/muster.db", MODEL)
        await store.create()
        assert (await load(store, write(folder / "register"), CALENDAR)).is_loaded
        await store.close()

    asyncio.run(fill())
    return folder / "muster.db"


@pytest.fixture
def file(small: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    return Path(shutil.copy(small, tmp_path / "muster.db"))


def tamper(file: Path, *statements: str) -> None:
    """Write past Muster, with nothing held that the database would hold."""
    with closing(sqlite3.connect(file)) as on, on:
        on.execute("PRAGMA foreign_keys = OFF")
        on.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            assert on.execute(statement).rowcount > 0, statement


def found(told: str) -> list[Finding]:
    """The findings of --json."""
    return [Finding(**one) for one in json.loads(told)["findings"]]


@pytest.mark.parametrize("case", CASES)
def test_each_kind_of_wrong_is_found_once_with_its_place(run: Run, file: Path, case: str) -> None:
    statement, label, key, field, reason = CASES[case]
    tamper(file, statement)
    told = run("check", "--json", "--assessments", "--database", f"sqlite:///{file}")
    assert told.code == 1
    fitting = [one for one in found(told.out) if (one.label, one.key or "", one.field) == (label, key, field)]
    assert len(fitting) == 1, told.out
    assert reason in fitting[0].reason_en
    assert fitting[0].reason_zh
    assert fitting[0].severity == (Severity.WARNING if case == "other rules" else Severity.ERROR)


def test_a_registry_as_muster_wrote_it_is_clean(run: Run, file: Path) -> None:
    told = run("check", "--json", "--assessments", "--database", f"sqlite:///{file}")
    assert (told.code, told.err) == (0, "")
    summed = json.loads(told.out)
    assert (summed["problems"], summed["findings"], summed["assessed"], summed["entries"]) == (0, [], 3, 1)
    assert summed["rows"] > 60


def test_the_sample_is_clean_and_some_of_its_teams_are_assessed_anew(run: Run, database: str) -> None:
    told = run("check", "--database", database)
    assert (told.code, told.err) == (0, "")
    assert "重新评估 40 支队伍，变更记录 1 条：没有问题" in told.out


def test_what_was_made_by_hand_has_an_id_of_its_own(run: Run, file: Path) -> None:
    tamper(
        file, f"UPDATE absences SET id = '{BY_HAND}'", f"UPDATE memberships SET id = '{BY_HAND}' WHERE id = '{MEMBER}'"
    )
    assert run("check", "--database", f"sqlite:///{file}").code == 0


def test_two_rows_of_one_key_are_found(run: Run, file: Path) -> None:
    names = 'from_id, to_id, role, squad, "primary", since, until, created_at, updated_at, revision'
    tamper(
        file,
        f"INSERT INTO memberships (id, {names}) SELECT '{BY_HAND}', {names} FROM memberships WHERE id = '{MEMBER}'",
    )
    told = run("check", "--json", "--database", f"sqlite:///{file}")
    (one,) = found(told.out)
    assert (one.label, one.key, one.field) == ("Person.memberships", "T1-2 → T1", "id")
    assert one.reason_en == f"has the same key as {MEMBER}"


def test_it_tells_in_a_table_and_changes_nothing(run: Run, file: Path) -> None:
    tamper(file, "UPDATE teams SET name = ' x' WHERE code = 'T1'")
    before = file.read_bytes()
    told = run("check", "--lang", "en", "--database", f"sqlite:///{file}")
    assert told.code == 1
    assert "its one form, 'x'" in told.err
    assert "assessments were not compared" in told.out
    assert "problems: 1." in told.out
    assert "错误" in run("check", "--database", f"sqlite:///{file}").err
    assert file.read_bytes() == before


def test_more_than_can_be_read_are_counted(run: Run, file: Path) -> None:
    rows = ", ".join(f"('x{n}', 'person{n}', '', 'LEFT', 'once', 'once', 1)" for n in range(LISTED))
    tamper(file, f"INSERT INTO people (id, code, name, status, created_at, updated_at, revision) VALUES {rows}")
    summed = json.loads(run("check", "--json", "--database", f"sqlite:///{file}").out)
    assert (summed["problems"], len(summed["findings"])) == (4 * LISTED, LISTED)


def test_a_place_without_a_registry_is_told_and_left_alone(run: Run, tmp_path: Path) -> None:
    told = run("check", "--database", f"sqlite:///{tmp_path}/none.db")
    assert told.code == 3
    assert "Traceback" not in told.err
    assert not (tmp_path / "none.db").exists()


async def test_pages_of_any_size_find_the_same(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tamper(file, "UPDATE people SET name = ''")
    store = open_store(f"sqlite:///{file}", MODEL)
    whole = await audit(store, CALENDAR)
    monkeypatch.setattr("exchange.audit.audit.ROWS", 2)
    assert await audit(store, CALENDAR) == whole
    assert whole.findings.count == 3
    await store.close()

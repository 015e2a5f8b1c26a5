"""Each load leaves one entry: who, which files, what it created, changed and removed; on every kind of store."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from exchange.load import load
from exchange.report import Report
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.marks import LAST_CHANGE
from graph.ports.rows import Row
from graph.ports.store import Store
from graph.ports.write import Create, Remove, Update, Write
from registry.assessments.rebuild import rebuild
from registry.history import reading, record
from registry.history.chain import entry_id, row_id
from registry.history.verify import Fault, verify
from tests.contract.stores import open_registry
from tests.load.content import content, history
from tests.load.world import CALENDAR, FILES, ON, put, write
from tests.places import Place


@pytest.fixture
async def kept(place: Place, tmp_path: Path) -> AsyncIterator[Store]:
    """The small register, loaded by someone for a reason."""
    store = (await open_registry(place(), MODEL)).store
    folder = write(tmp_path / "register")
    put(folder, "register.yaml", "name: 某登记册\n")
    report = await load(store, folder, CALENDAR, actor="张三", reason="初次导入")
    assert report.change == 1
    yield store
    await store.close()


async def correct(store: Store, tmp_path: Path, files: dict[str, str], **told: Any) -> Report:
    folder = tmp_path / "correction"
    for path in folder.glob("*"):
        path.unlink()
    for name, text in files.items():
        put(folder, name, text)
    return await load(store, folder, CALENDAR, **told)


async def entry(store: Store, seq: int) -> Row:
    (found,) = await reading.entries(store, [seq])
    return found


async def rows(store: Store, seq: int) -> list[tuple[str, str, str, Any, Any]]:
    """Label, key, action, before, after."""
    found = [row async for row in reading.rows(store, await entry(store, seq))]
    assert [row["position"] for row in found] == list(range(1, len(found) + 1))
    return [
        (
            row["label"],
            row["key"],
            row["action"],
            *(row[side] and json.loads(row[side]) for side in ("before", "after")),
        )
        for row in found
    ]


async def test_the_first_load_tells_who_why_and_which_bytes(kept: Store, tmp_path: Path) -> None:
    found = await entry(kept, 1)
    assert (found["actor"], found["subject"], found["reason"]) == ("张三", "某登记册", "初次导入")
    assert (found["action"], found["previous"]) == ("LOAD", None)
    files = json.loads(found["files"])
    assert [file["file"] for file in files] == sorted([*FILES, "register.yaml"])
    for file in files:
        data = (tmp_path / "register" / file["file"]).read_bytes()
        assert (file["sha256"], file["bytes"]) == (sha256(data).hexdigest(), len(data))
        is_table = file["file"].endswith(".csv")
        assert file["rows"] == (len(data.decode().splitlines()) - 1 if is_table else None)


async def test_the_counts_are_those_of_the_registry_and_nothing_derived_is_history(kept: Store) -> None:
    counts = json.loads((await entry(kept, 1))["counts"])
    assert counts["Equipment"] == {"created": 4, "changed": 0, "removed": 0}
    there = await kept.count_all()
    assert {name: count["created"] for name, count in counts.items()} == {name: there[name] for name in counts}
    assert not {"Assessment", "Gap", "Change", "ChangedRow"} & set(counts)


async def test_what_a_load_creates_has_its_moment(kept: Store) -> None:
    at = (await entry(kept, 1))["at"]
    for label in ("Term", "Team", "Requirement", "Change", "ChangedRow"):
        stamped = await kept.nodes(label, await kept.ids(label))
        assert {row["created_at"] for row in stamped.values()} == {at}, label


async def test_created_rows_are_whole_and_in_the_words_of_files(kept: Store) -> None:
    found = {(label, key): after for label, key, _, _, after in await rows(kept, 1)}
    assert found["Equipment", "E3"] == {
        "code": "E3", "type": "rope", "quantity": "25.5", "condition": "SERVICEABLE", "team": "T1",
    }  # fmt: skip
    assert found["Person.memberships", "T1-1 → T1 (leader, 2020-01-01)"] == {
        "from": "T1-1", "to": "T1", "role": "leader", "since": "2020-01-01",
    }  # fmt: skip
    assert found["Team", "T1"]["serves"] == ["440301", "440302"]
    assert found["Team", "T1"]["tasks"] == ["flood"]
    assert found["Requirement", "S1:1:L2"]["asks_roles"] == ["medic"]
    assert ("Term", "role:medic") in found


async def test_a_correction_tells_only_what_differs_before_and_after(kept: Store, tmp_path: Path) -> None:
    await correct(
        kept,
        tmp_path,
        {
            "equipment.csv": "code,quantity,team,base,condition\nE1,1,T1,,SERVICEABLE\nE3,30,,B2,SERVICEABLE\n",
            "teams.csv": "code,name,force,lifecycle,serves\nT1,总队,PROFESSIONAL,ACTIVE,440301\nT9,新,SOCIAL,ACTIVE,\n",
            "memberships.csv": "person,team,role,since,until\nT1-1,T1,leader,2020-01-01,2026-01-01\n",
        },
    )
    told = await rows(kept, 2)
    assert told[:3] == [
        ("Team", "T1", "CHANGED", {"serves": ["440301", "440302"]}, {"serves": ["440301"]}),
        ("Equipment", "E3", "CHANGED", {"quantity": "25.5", "team": "T1", "base": None},
         {"quantity": "30", "team": None, "base": "B2"}),
        ("Person.memberships", "T1-1 → T1 (leader, 2020-01-01)", "CHANGED", {"until": None}, {"until": "2026-01-01"}),
    ]  # fmt: skip
    assert told[3][:3] == ("Team", "T9", "CREATED")
    found = await entry(kept, 2)
    assert json.loads(found["counts"]) == {
        "Team": {"created": 1, "changed": 1, "removed": 0},
        "Equipment": {"created": 0, "changed": 1, "removed": 0},
        "Person.memberships": {"created": 0, "changed": 1, "removed": 0},
    }
    assert (found["actor"], found["reason"], found["subject"]) == ("muster", None, "correction")
    assert found["previous"] == (await entry(kept, 1))["hash"]


async def test_what_is_removed_is_kept_whole_with_what_went_with_it(kept: Store, tmp_path: Path) -> None:
    report = await correct(
        kept,
        tmp_path,
        {
            "absences.csv": "code,remove\nA1,true\n",
            "qualifications.csv": "code,remove\nQ1,true\n",
            "exercises.csv": "code,remove\nX1,true\n",
            "equipment.csv": "code,remove\nE4,true\n",
            "people.csv": "code,remove\nT1-2,true\n",
        },
    )
    assert report.problems == []
    told = {(label, key): before for label, key, action, before, _ in await rows(kept, 2) if action == "REMOVED"}
    assert told["Exercise", "X1"] == {
        "code": "X1", "kind": "drill", "on": "2026-05-01", "hours": "2.5", "passed": True, "team": "T1",
        "attended_by": ["T1-1", "T1-2"],
    }  # fmt: skip
    assert told["Equipment.loans", "E4 → T2 (2026-03-02)"] == {"from": "E4", "to": "T2", "since": "2026-03-02"}
    assert told["Person.stands_in_for", "T1-2 → T1-1"] == {"from": "T1-2", "to": "T1-1", "order": 1}
    assert told["Person", "T1-2"]["reports_to"] == "T1-1"
    assert told["Qualification", "Q1"]["person"] == "T1-2"
    assert json.loads((await entry(kept, 2))["counts"])["Person"] == {"created": 0, "changed": 0, "removed": 1}
    assert (await verify(kept)).checked == 2


async def test_lines_that_leave_a_standard_are_removed_rows(kept: Store, tmp_path: Path) -> None:
    text = FILES["standards/s1.yaml"]
    start = text.index("      - code: L1")
    text = (text[:start] + text[text.index("      - code: L2") :]).replace("quantity: 2", "quantity: 1")
    report = await load(kept, put(tmp_path / "s", "s1.yaml", text), CALENDAR)
    assert report.problems == []
    found = [(label, key, action) for label, key, action, _, _ in await rows(kept, 2)]
    assert ("Requirement", "S1:1:L2", "CHANGED") in found
    assert ("Requirement", "S1:1:L1", "REMOVED") in found
    assert ("Requirement.calls_for", "S1:1:L1 → boat", "REMOVED") in found
    (file,) = json.loads((await entry(kept, 2))["files"])
    assert (file["file"], file["sha256"]) == ("s1.yaml", sha256(text.encode()).hexdigest())


async def test_a_change_that_leads_to_what_comes_later_in_the_same_load_is_told_in_words(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("exchange.fill.CHUNK", 1)
    files = {"people.csv": "code,name,status,reports_to\nT1-1,张三,ACTIVE,T8-1\nT8-1,新人,ACTIVE,\n"}
    assert (await correct(kept, tmp_path, files)).problems == []
    told = await rows(kept, 2)
    assert ("Person", "T1-1", "CHANGED", {"reports_to": None}, {"reports_to": "T8-1"}) in told
    assert (await verify(kept)).fault is None


async def test_a_load_that_changes_nothing_is_an_entry_without_counts(kept: Store, tmp_path: Path) -> None:
    before = await content(kept)
    await load(kept, tmp_path / "register", CALENDAR)
    assert await content(kept) == before
    found = await entry(kept, 2)
    assert (found["counts"], found["row_count"]) == ("{}", 0)
    assert len(json.loads(found["files"])) == len(FILES) + 1


async def test_dry_runs_refusals_and_rebuilds_leave_the_history_as_it_is(kept: Store, tmp_path: Path) -> None:
    before = await history(kept)
    assert (await load(kept, tmp_path / "register", CALENDAR, dry_run=True)).change is None
    assert (await correct(kept, tmp_path, {"teams.csv": "code,part_of\nT1,T2\n"})).is_refused
    assert (await correct(kept, tmp_path, {"teams.csv": "code,remove\nT1,true\n"})).is_refused
    await rebuild(kept, ON, CALENDAR)
    assert await history(kept) == before


async def test_too_many_created_rows_are_counted_and_the_others_listed(
    kept: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(record, "LISTED", 5)
    people = "".join(f"N-{number},某人,ACTIVE\n" for number in range(6))
    await correct(kept, tmp_path, {"people.csv": f"code,name,status\n{people}T1-1,张三,LEFT\n"})
    assert await rows(kept, 2) == [("Person", "T1-1", "CHANGED", {"status": "ACTIVE"}, {"status": "LEFT"})]
    assert json.loads((await entry(kept, 2))["counts"])["Person"] == {"created": 6, "changed": 1, "removed": 0}
    at = (await entry(kept, 2))["at"]
    everyone = await kept.nodes("Person", await kept.ids("Person"))
    assert sum(row["created_at"] == at for row in everyone.values()) == 6
    assert (await verify(kept)).fault is None


async def test_a_file_that_changes_while_it_is_read_is_refused(kept: Store, tmp_path: Path) -> None:
    path = put(tmp_path / "one", "regions.csv", "code,name\n44,甲\n")
    before = await content(kept)

    def change(stage: str, done: int, total: int) -> None:
        if stage == "check" and done == total:
            path.write_text("code,name\n44,乙\n", "utf-8")

    report = await load(kept, path, CALENDAR, progress=change)
    assert [problem.reason_en for problem in report.problems] == ["was changed while it was read; load it again"]
    assert await content(kept) == before


async def three(store: Store, tmp_path: Path) -> None:
    for name in ("甲", "乙"):
        await correct(store, tmp_path, {"teams.csv": f"code,name\nT1,{name}\n"})
    verdict = await verify(store)
    assert (verdict.checked, verdict.fault) == (3, None)
    assert await store.mark(LAST_CHANGE) == f"3 {verdict.hash}"


def _row(id: str) -> Row:
    held = {"position": 2, "label": "Team", "subject": "Team:x", "key": "T1", "action": "CREATED"}
    return {"id": id, "change": entry_id(2), **held}


TAMPERED: dict[str, tuple[Write, int | None, Fault]] = {
    "a row": (Update("ChangedRow", [{"id": row_id(entry_id(2), 1), "after": '{"name":"丙"}'}]), 2, Fault.ALTERED),
    "a row that goes": (Remove("ChangedRow", [row_id(entry_id(2), 1)]), 2, Fault.ALTERED),
    "a row that comes": (Create("ChangedRow", [_row("x")]), None, Fault.ADDED),
    "an actor": (Update("Change", [{"id": entry_id(1), "actor": "李四"}]), 1, Fault.ALTERED),
    "a count of rows": (Update("Change", [{"id": entry_id(2), "row_count": 0}]), 2, Fault.ALTERED),
    "a hash": (Update("Change", [{"id": entry_id(2), "hash": "0" * 64}]), 2, Fault.ALTERED),
    "a link of the chain": (Update("Change", [{"id": entry_id(2), "previous": None}]), 2, Fault.UNCHAINED),
}


@pytest.mark.parametrize("case", TAMPERED)
async def test_whatever_is_altered_is_found_and_the_first_such_entry_named(
    case: str, kept: Store, tmp_path: Path
) -> None:
    await three(kept, tmp_path)
    write_, seq, fault = TAMPERED[case]
    async with kept.work(datetime(2026, 6, 1, tzinfo=UTC)) as work:
        await work.write(write_)
        await work.commit()
    verdict = await verify(kept)
    assert (verdict.seq, verdict.fault) == (seq, fault)


async def test_an_entry_that_is_missing_or_put_in_the_place_of_the_last_is_found(kept: Store, tmp_path: Path) -> None:
    await three(kept, tmp_path)
    rows = [row_id(entry_id(3), 1)]
    async with kept.work(datetime(2026, 6, 1, tzinfo=UTC)) as work:
        await work.write(Remove("ChangedRow", rows), Remove("Change", [entry_id(3)]))
        await work.commit()
    assert await verdict_of(kept) == (3, Fault.MISSING)
    async with kept.work(datetime(2026, 6, 1, tzinfo=UTC)) as work:
        await work.set_mark(LAST_CHANGE, f"2 {'0' * 64}")
        await work.commit()
    assert await verdict_of(kept) == (2, Fault.REPLACED)


async def verdict_of(store: Store) -> tuple[int | None, Fault | None]:
    found = await verify(store)
    return found.seq, found.fault


async def test_subjects_are_the_ids_of_what_was_changed(kept: Store) -> None:
    found = [row["subject"] async for row in reading.rows(kept, await entry(kept, 1))]
    assert f"Team:{node_id('Team', 'T1')}" in found
    assert len(set(found)) == len(found)

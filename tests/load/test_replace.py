"""Whole lists: what a file leaves out is ended or removed, on every store, and only within its filter."""

from collections.abc import Collection, Sequence
from pathlib import Path

import pytest

from exchange.load import load
from exchange.outcome import Became
from exchange.replace import Replace
from exchange.report import Report
from graph.model.identity import node_id
from graph.ports.filters import Compare, Filter, Op, Param, Related
from graph.ports.store import Store
from graph.ports.walk import Listing, Nodes, Page, Value, Walk
from graph.ports.write import Work
from tests.contract.asking import ask
from tests.load.content import content, history
from tests.load.world import CALENDAR, FILES, put

YESTERDAY = "2026-05-31"
OF_T1 = Related("team", Compare("code", Op.EQ, Param("code")))


async def within(work: Work, label: str, where: Filter) -> Collection[str]:
    listing = Listing((Nodes("nodes", (Value("id", "id"),)),), Page(Param("all")), where)
    return [one["id"] for one in (await ask(work, Walk("within", label, listing), code="T1"))["nodes"]]


async def of_t1(work: Work) -> Collection[str]:
    return await within(work, "Equipment", OF_T1)


async def replaced(
    store: Store, folder: Path, name: str, text: str, *wanted: Replace, dry_run: bool = False, allow_empty: bool = False
) -> Report:
    path = put(folder / "whole", name, text)
    return await load(
        store, path, CALENDAR, replaces=wanted, dry_run=dry_run, allow_empty=allow_empty, reason="whole list"
    )


def told(report: Report) -> list[tuple[Became, str, str | None]]:
    return [(each.became, each.key, each.until) for each in report.unlisted]


def wrong(report: Report) -> list[tuple[int | None, str | None, str | None, str]]:
    return [(each.row, each.column, each.value, each.reason_en) for each in report.problems]


async def codes(store: Store, label: str) -> Sequence[str]:
    return sorted(row["code"] for row in (await store.nodes(label, await store.ids(label))).values())


async def test_memberships_and_loans_that_a_list_leaves_out_end_the_day_before(loaded: Store, tmp_path: Path) -> None:
    text = "person,team,role,since\nT1-1,T1,leader,2020-01-01\nT1-1,T2,leader,2026-06-01\n"
    report = await replaced(loaded, tmp_path, "memberships.csv", text, Replace("memberships"))
    assert report.problems == []
    assert sorted(told(report)) == [
        (Became.ENDED, "T1-2 T1 medic", YESTERDAY),
        (Became.ENDED, "T2-1 T2 medic 2021-01-01", YESTERDAY),
    ]
    count = report.files["memberships.csv"]
    assert (count.created, count.unchanged, count.ended, count.removed) == (1, 1, 2, 0)
    held = (await content(loaded))["Person.memberships"].values()
    assert sorted((row["since"] or "", row["until"]) for row in held) == [
        ("", YESTERDAY),
        ("2020-01-01", None),
        ("2021-01-01", YESTERDAY),
        ("2026-06-01", None),
    ]
    report = await replaced(loaded, tmp_path, "loans.csv", "equipment,team,since\nE4,T3,2026-06-01\n", Replace("loans"))
    assert report.problems == []  # the loan that was open ended in time for the new one
    assert sorted(told(report)) == [
        (Became.ENDED, "E4 T2 2026-03-02", YESTERDAY),
        (Became.UNCHANGED, "E4 T1 2026-01-01", None),
    ]


async def test_what_would_have_begun_later_is_removed(loaded: Store, tmp_path: Path) -> None:
    await load(loaded, put(tmp_path, "loans.csv", "equipment,team,since\nE1,T3,2026-06-01\n"), CALENDAR)
    report = await replaced(
        loaded, tmp_path, "loans.csv", "equipment,team,since,until\nE4,T2,2026-03-02,\n", Replace("loans")
    )
    assert sorted(told(report)) == [
        (Became.REMOVED, "E1 T3 2026-06-01", None),
        (Became.UNCHANGED, "E4 T1 2026-01-01", None),
    ]
    assert report.problems == []


async def test_one_teams_list_leaves_others_alone_and_the_history_tells_it_in_one_entry(
    loaded: Store, tmp_path: Path
) -> None:
    before = await history(loaded)
    text = "code,type,quantity,team\nE1,rigid_boat,1,T1\nE9,pump,1,T1\n"
    checked = await replaced(loaded, tmp_path, "equipment.csv", text, Replace("equipment", of_t1), dry_run=True)
    assert told(checked) == [(Became.REMOVED, "E3", None)]
    assert await history(loaded) == before
    report = await replaced(loaded, tmp_path, "equipment.csv", text, Replace("equipment", of_t1))
    assert report.problems == []
    assert told(report) == told(checked)
    assert await codes(loaded, "Equipment") == ["E1", "E2", "E4", "E9"]
    assert len((await history(loaded))["Change"]) == len(before["Change"]) + 1
    assert report.assessed == 1
    gap = node_id("Gap", node_id("Team", "T1"), node_id("Standard", "S1"), "L3")
    assert (await loaded.nodes("Gap", [gap]))[gap]["short"] == "30"
    again = await replaced(loaded, tmp_path, "equipment.csv", text, Replace("equipment", of_t1))
    assert (again.total().unchanged, again.total().updated, again.unlisted) == (2, 0, [])


async def test_a_row_that_the_list_is_not_of_is_refused(loaded: Store, tmp_path: Path) -> None:
    text = "code,type,quantity,team\nE1,rigid_boat,1,T1\nE3,rope,1,T3\nE2,raft,2,T2\nE9,pump,1,T9\n"
    report = await replaced(loaded, tmp_path, "equipment.csv", text, Replace("equipment", of_t1))
    assert wrong(report) == [
        (3, None, None, "does not fit the filter of --replace"),
        (4, None, None, "does not fit the filter of --replace"),
        (5, "team", "T9", "there is no team of this code"),
    ]
    assert not report.is_loaded


async def test_what_others_point_at_is_refused_by_name(loaded: Store, tmp_path: Path) -> None:
    report = await replaced(loaded, tmp_path, "people.csv", "code,name,status\nT2-1,王五,ACTIVE\n", Replace("people"))
    assert [(row, column, value) for row, column, value, _ in wrong(report)] == [
        (None, "code", "T1-1"),
        (None, "code", "T1-2"),
    ]
    assert "cannot be removed while others point at it" in wrong(report)[0][3]
    assert await codes(loaded, "Person") == ["T1-1", "T1-2", "T2-1"]
    terms = FILES["terms.csv"].replace("measure,flow,流量,flow,m3/h\n", "")
    report = await replaced(loaded, tmp_path, "terms.csv", terms, Replace("terms"))
    assert [each[:3] for each in wrong(report)] == [(None, "code", "measure flow")]
    assert "while values are kept under it: " in wrong(report)[0][3]


async def test_nodes_that_point_at_each_other_go_together(loaded: Store, tmp_path: Path) -> None:
    text = "code,name,level,part_of\n44,某省,PROVINCE,\n4409,新市,CITY,44\n"
    await load(loaded, put(tmp_path, "regions.csv", f"{text}440901,新区,DISTRICT,4409\n"), CALENDAR)
    kept = "4403,某市,CITY,44\n440301,某区,DISTRICT,4403\n440302,另区,DISTRICT,4403\n"
    report = await replaced(
        loaded, tmp_path, "regions.csv", f"code,name,level,part_of\n44,某省,PROVINCE,\n{kept}", Replace("regions")
    )
    assert report.problems == []
    assert sorted(told(report)) == [(Became.REMOVED, "4409", None), (Became.REMOVED, "440901", None)]
    assert await codes(loaded, "Region") == ["44", "4403", "440301", "440302"]


async def test_an_empty_list_must_be_meant_and_a_list_must_be_there(loaded: Store, tmp_path: Path) -> None:
    before = await content(loaded)
    head = "person,stands_in_for,order\n"
    report = await replaced(loaded, tmp_path, "stand_ins.csv", head, Replace("stand_ins"), Replace("loans"))
    assert [why for _, _, _, why in wrong(report)] == [
        "there is no file of loans for --replace to take as the whole list",
        "is an empty list, which would end or remove all that is registered; if that is meant, add --allow-empty",
    ]
    assert await content(loaded) == before
    report = await replaced(loaded, tmp_path, "stand_ins.csv", head, Replace("stand_ins"), allow_empty=True)
    assert told(report) == [(Became.REMOVED, "T1-2 T1-1", None)]
    assert (await content(loaded))["Person.stands_in_for"] == {}


@pytest.mark.parametrize("bad", ["E3,,1,T1\n", ",rope,1,T1\n"])
async def test_nothing_is_told_to_be_left_out_that_may_stand_in_a_row_that_cannot_be_read(
    loaded: Store, tmp_path: Path, bad: str
) -> None:
    text = f"code,type,quantity,team\nE1,rigid_boat,1,T1\n{bad}"
    report = await replaced(loaded, tmp_path, "equipment.csv", text, Replace("equipment", of_t1))
    assert (report.problem_count, report.unlisted) == (1, [])

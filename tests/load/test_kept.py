"""What is kept of readiness follows every load, and equals what a full rebuild works out."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.load import load
from graph.model.identity import node_id
from graph.model.labels.team import HOMES
from graph.ports.errors import StoreError
from graph.ports.marks import ASSESSED_BY, ASSESSED_ON
from graph.ports.store import Store
from graph.ports.write import Update
from registry.assessments import sweep as sweeping
from registry.assessments.current import Current
from registry.assessments.reassess import Reassessed
from registry.assessments.rebuild import rebuild
from registry.calendar import Calendar
from tests.load.conftest import Correct
from tests.load.content import Content, content
from tests.load.world import CALENDAR, FILES, ON, opened, put, write
from tests.places import Place

T1, T2, T3 = (node_id("Team", code) for code in ("T1", "T2", "T3"))
S1 = node_id("Standard", "S1")


async def test_a_shortfall_is_kept_with_its_amounts(loaded: Store) -> None:
    gaps = (await content(loaded))["Gap"]
    boats = gaps[node_id("Gap", T1, S1, "L1")]
    assert (boats["required_amount"], boats["short"], boats["short_on_hand"]) == ("3", "1", "1")
    assert boats["short_millionths"] == 1_000_000
    assert boats["equipment_type"] == node_id("EquipmentType", "boat")
    rope = gaps[node_id("Gap", T1, S1, "L3")]
    assert (rope["short"], rope["short_millionths"], rope["necessity"]) == ("9/2", 4_500_000, "RECOMMENDED")
    medic = gaps[node_id("Gap", T2, S1, "L2")]
    assert (medic["short"], medic["short_on_hand"], medic["equipment_type"]) == ("1", None, None)


async def test_what_stands_on_a_team_is_the_worst_of_its_assessments(loaded: Store) -> None:
    rows = await loaded.nodes("Team", [T1, T2, T3])
    assert [rows[id]["readiness"] for id in (T1, T2, T3)] == ["R4", "R4", "NOT_ASSESSED"]
    assert (rows[T1]["cause"], rows[T1]["unassessed"], rows[T1]["assessed_on"]) == ('["S1"]', "[]", ON.isoformat())
    assert [rows[id]["is_stale"] for id in (T1, T2, T3)] == [False, True, False]
    assert [rows[id]["has_unmet_critical"] for id in (T1, T2, T3)] == [True, True, False]


async def test_a_gap_keeps_its_id_while_its_amount_changes_and_goes_when_it_is_met(
    loaded: Store, correct: Correct
) -> None:
    id = node_id("Gap", T1, S1, "L3")
    before = (await loaded.nodes("Gap", [id]))[id]
    await correct("equipment.csv", "code,quantity\nE3,28\n")
    after = (await loaded.nodes("Gap", [id]))[id]
    assert (after["short"], after["created_at"]) == ("2", before["created_at"])
    await correct("equipment.csv", "code,quantity\nE3,30\n")
    assert await loaded.nodes("Gap", [id]) == {}


TOUCHING = {
    "a person's status": ("people.csv", "code,status\nT2-1,LEFT\n", {T1, T2}),
    "a membership": ("memberships.csv", "person,team,role,since,until\nT1-2,T1,medic,,2026-01-01\n", {T1}),
    "an absence": ("absences.csv", "code,until\nA1,2026-06-10\n", {T1}),
    "a qualification": ("qualifications.csv", "code,expires_on\nQ1,2026-01-01\n", {T1}),
    "equipment of a part": ("equipment.csv", "code,condition\nE2,IN_REPAIR\n", {T1, T2}),
    "equipment that goes to another": ("equipment.csv", "code,team,base\nE3,T3,\n", {T1, T3}),
    "equipment lent": ("equipment.csv", "code,condition\nE4,SERVICEABLE\n", {T1, T2}),
    "a loan": ("loans.csv", "equipment,team,since,until\nE3,T3,2026-05-01,\n", {T1, T3}),
    "an exercise": ("exercises.csv", "code,passed,attended_by\nX1,false,T2-1\n", {T1, T2}),
    "the day of an exercise that others attended": ("exercises.csv", "code,on\nX2,2026-05-02\n", {T1, T3}),
    "a measure": ("measurements.csv", "team,measure,on,value\nT3,area,,1\n", {T3}),
    "what a team is held to": ("held_to.csv", "team,standard,pools\nT3,S1,false\n", {T3}),
    "a part that leaves": ("teams.csv", "code,part_of\nT2,T3\n", {T1, T2, T3}),
    "the catalogue": ("equipment_types.csv", "code,demands\nraft,EXPIRES_ON\n", {T1, T2, T3}),
    "a name that matters to no level": ("regions.csv", "code,name\n44,新\n", set()),
    "a region that moves": ("regions.csv", "code,part_of\n440302,44\n", set()),
    "a region of another level": ("regions.csv", "code,level\n4403,PROVINCE\n", set()),
}


@pytest.mark.parametrize("case", TOUCHING)
async def test_only_the_teams_that_a_load_touches_are_assessed_and_a_rebuild_changes_nothing(
    case: str, loaded: Store, correct: Correct
) -> None:
    name, text, touched = TOUCHING[case]
    report = await correct(name, text)
    assert report.problems == []
    assert report.assessed == len(touched)
    before = await content(loaded)
    assert await rebuild(loaded, ON, CALENDAR) == 3
    assert await content(loaded) == before


async def test_home_regions_follow_teams_in_a_load_that_touches_all_of_them(loaded: Store, tmp_path: Path) -> None:
    both = tmp_path / "both"
    put(both, "terms.csv", "list,code,zh,en,unit\ntask,rope,绳索,rope,\n")
    put(both, "teams.csv", "code,base\nT2,B1\n")
    report = await load(loaded, both, CALENDAR)
    assert report.problems == []
    row = (await loaded.nodes("Team", [T2]))[T2]
    assert row["home_region"] == node_id("Region", "440301")


async def test_a_load_before_the_first_question_keeps_all_that_today_s_rules_keep(
    loaded: Store, correct: Correct
) -> None:
    """As after an upgrade: what is kept is by other rules, and of what is new nothing is kept yet."""
    before = await content(loaded)
    async with loaded.work(CALENDAR.now()) as work:
        nothing = {"home_region": None, **dict.fromkeys(HOMES.values())}
        await work.write(Update("Team", [{"id": id, **nothing} for id in (T1, T2, T3)]))
        await work.set_mark(ASSESSED_BY, "1 Asia/Shanghai")
        await work.commit()
    assert (await correct("regions.csv", "code,name\n44,甲\n")).assessed == 3
    assert (await content(loaded))["Team"] == before["Team"]


TEAMS = ("T1", "T2", "T3")
PEOPLE = ("T1-1", "T1-2", "T2-1")
TYPES = ("boat", "rigid_boat", "raft", "pump", "rope", "cord")
DAYS = ("", "2026-01-01", "2026-05-31", "2026-06-01", "2026-07-01")
REMOVE = ("", "", "true")
FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    "equipment.csv": {
        "code": ("E1", "E2", "E3", "E4", "E5"),
        "type": TYPES,
        "quantity": ("0", "1", "2", "4"),
        "condition": ("SERVICEABLE", "IN_REPAIR", "RETIRED", ""),
        "team": TEAMS,
        "expires_on": DAYS,
        "remove": REMOVE,
    },
    "people.csv": {"code": PEOPLE, "status": ("ACTIVE", "LEFT")},
    "memberships.csv": {
        "person": PEOPLE,
        "team": TEAMS,
        "role": ("medic", "leader", ""),
        "since": ("",),
        "until": DAYS,
        "remove": REMOVE,
    },
    "absences.csv": {"code": ("A1",), "kind": ("AWAY",), "person": PEOPLE, "since": ("",)},
    "held_to.csv": {"team": TEAMS, "standard": ("S1",), "pools": ("true", "false"), "remove": REMOVE},
    "loans.csv": {"equipment": ("E3", "E4"), "team": TEAMS, "since": DAYS, "until": DAYS, "remove": REMOVE},
    "teams.csv": {
        "code": TEAMS,
        "part_of": ("", *TEAMS),
        "lifecycle": ("ACTIVE", "DISBANDED"),
        "base": ("", "B1", "B2"),
    },
    "bases.csv": {"code": ("B1", "B2"), "region": ("", "44", "440302")},
    "equipment_types.csv": {"code": TYPES, "kind_of": ("", *TYPES)},
}


@st.composite
def corrections(draw: st.DrawFn) -> tuple[str, str]:
    """A file of one row that corrects something, or cannot."""
    name = draw(st.sampled_from(sorted(FIELDS)))
    cells = [draw(st.sampled_from(values)) for values in FIELDS[name].values()]
    return name, f"{','.join(FIELDS[name])}\n{','.join(cells)}\n"


@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(found=st.lists(corrections(), min_size=4, max_size=10))
async def test_after_any_corrections_a_rebuild_changes_nothing(
    register: str, place: Place, found: list[tuple[str, str]]
) -> None:
    with TemporaryDirectory() as folder:
        store = opened(place.copy(register))
        for name, text in found:
            before = await content(store)
            report = await load(store, put(Path(folder), name, text), CALENDAR)
            if report.is_refused:
                assert await content(store) == before
        kept = await content(store)
        await rebuild(store, ON, CALENDAR)
        assert await content(store) == kept
        await store.close()


async def test_the_order_of_loads_does_not_matter_to_what_is_kept(place: Place, tmp_path: Path) -> None:
    kept: list[Content] = []
    for name, order in (("one", list(FILES)), ("two", [*reversed(list(FILES))])):
        store = opened(place())
        await store.create()
        folder = write(tmp_path / name / "register")
        await load(store, folder, CALENDAR)
        for file in order:
            await load(store, folder / file, CALENDAR)
        found = await content(store)
        for rows in found.values():
            for row in rows.values() if isinstance(rows, dict) else ():
                del row["created_at"], row["updated_at"]
        kept.append(found)
        await store.close()
    assert kept[0] == kept[1]


async def test_on_a_later_day_what_is_due_is_assessed_again_and_on_the_same_nothing(loaded: Store) -> None:
    assert await Current(loaded, CALENDAR).ensure() is None
    later = Current(loaded, Calendar(pinned=date(2027, 1, 2)))
    assert await later.ensure() == Reassessed(teams=1, changed=1)
    assert await later.ensure() is None
    assert await loaded.mark(ASSESSED_ON) == "2027-01-02"
    row = (await loaded.nodes("Team", [T1]))[T1]
    assert (row["assessed_on"], row["is_stale"]) == ("2027-01-02", True)
    boats = (await loaded.nodes("Gap", [node_id("Gap", T1, S1, "L1")])).popitem()[1]
    assert boats["short"] == "2"


async def test_a_load_on_a_later_day_assesses_what_is_due_too(loaded: Store, tmp_path: Path) -> None:
    path = put(tmp_path, "measurements.csv", "team,measure,on,value\nT3,area,,1\n")
    report = await load(loaded, path, Calendar(pinned=date(2027, 1, 2)))
    assert report.assessed == len({T1, T3})
    assert await loaded.mark(ASSESSED_ON) == "2027-01-02"


async def test_when_assessing_fails_the_failure_is_told_and_the_mark_stays(
    loaded: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = await content(loaded)

    async def fail(*_: object, **__: object) -> int:
        raise StoreError("full")

    monkeypatch.setattr(sweeping, "reassess", fail)
    with pytest.raises(StoreError, match="full"):
        await Current(loaded, Calendar(pinned=date(2027, 1, 2))).ensure()
    assert await loaded.mark(ASSESSED_ON) == ON.isoformat()
    assert await content(loaded) == before


async def test_progress_tells_each_stage_to_its_end(store: Store, folder: Path) -> None:
    told: dict[str, tuple[int, int]] = {}

    def progress(stage: str, done: int, total: int) -> None:
        told[stage] = (done, total)

    report = await load(store, folder, CALENDAR, progress=progress)
    assert list(told) == ["check", "write", "assess"]
    assert all(done == total for done, total in told.values())
    assert told["assess"] == (report.assessed, 3)

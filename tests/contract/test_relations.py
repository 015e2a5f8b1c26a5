"""Relations: chains and what is reachable, against plain Python, on data with circles and diamonds."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.facts import Absence, Span
from graph.model.linked import Chain, Spread, Towards
from graph.model.standing import StandsIn
from tests.contract.known import node
from tests.contract.stores import Registry
from tests.contract.tangled import Tangle

NOBODY = "6d757374-6572-5000-8000-726567697374"
SOME = (("REPORTS_TO",), ("PART_OF", "STATIONED_AT"), ("STANDS_IN_FOR", "MEMBER_OF", "RUN_BY"))
NAMES = ("REPORTS_TO", "PART_OF", "RUN_BY", "STATIONED_AT", "STANDS_IN_FOR", "MEMBER_OF")
HOPS = {
    ("Person", "reports_to"): ("REPORTS_TO", Towards.OUT),
    ("Person", "reports"): ("REPORTS_TO", Towards.IN),
    ("Team", "part_of"): ("PART_OF", Towards.OUT),
    ("Team", "parts"): ("PART_OF", Towards.IN),
}
TANGLE = Tangle(7)
IDS = {label: sorted(id for id, held in TANGLE.labels.items() if held == label) for label in ("Person", "Team")}


@pytest.fixture
async def tangled(empty: Registry) -> Registry:
    """A registry with the tangle in it."""
    await TANGLE.write(empty.store)
    return empty


SEVERAL = settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@SEVERAL
@given(data=st.data())
async def test_chains_are_what_plain_python_finds(tangled: Registry, data: st.DataObject) -> None:
    label, hop = data.draw(st.sampled_from(sorted(HOPS)))
    starts = data.draw(st.lists(st.sampled_from(IDS[label]), max_size=4))
    depth, most = data.draw(st.sampled_from((1, 3, 30))), data.draw(st.sampled_from((1, 3, 100)))
    name, towards = HOPS[label, hop]
    told = await tangled.store.chains(label, hop, starts, depth, most)
    assert told == [TANGLE.chain(name, start, towards, depth, most) for start in starts]


@SEVERAL
@given(data=st.data())
async def test_what_is_reachable_is_what_plain_python_finds(tangled: Registry, data: st.DataObject) -> None:
    starts = data.draw(st.lists(st.sampled_from(sorted(TANGLE.labels)), min_size=1, max_size=3))
    over = set(data.draw(st.sampled_from((*SOME, NAMES))))
    towards, depth = data.draw(st.sampled_from(Towards)), data.draw(st.sampled_from((1, 2, 4)))
    most = data.draw(st.sampled_from((1, 4, 100)))
    given_ = [(TANGLE.labels[start], start) for start in starts]
    told = await tangled.store.spreads(given_, sorted(over), towards, depth, most)
    assert told == [TANGLE.spread(start, over, towards, depth, most) for start in given_]


async def test_whoever_is_not_there_reaches_nothing(tangled: Registry) -> None:
    store = tangled.store
    assert await store.chains("Person", "reports_to", [NOBODY, NOBODY], 5, 5) == [Chain(), Chain()]
    assert await store.spreads([("Person", NOBODY)], NAMES, Towards.BOTH, 2, 5) == [Spread()]
    assert await store.spreads([("Person", IDS["Person"][0])], (), Towards.BOTH, 2, 5) == [Spread()]


async def test_one_start_and_many_are_one_statement_at_any_depth(tangled: Registry) -> None:
    for many, depth in ((1, 1), (20, 30)):
        before = tangled.asked()
        await tangled.store.chains("Person", "reports", IDS["Person"][:many], depth, 500)
        assert tangled.asked() - before == 1
        before = tangled.asked()
        starts = [("Person", id) for id in IDS["Person"][:many]]
        await tangled.store.spreads(starts, NAMES, Towards.BOTH, min(depth, 6), 500)
        assert tangled.asked() - before == 1


@SEVERAL
@given(data=st.data())
async def test_stand_ins_are_told_with_all_their_facts(tangled: Registry, data: st.DataObject) -> None:
    people = data.draw(st.lists(st.sampled_from(IDS["Person"]), max_size=3))
    teams = data.draw(st.lists(st.sampled_from(IDS["Team"]), max_size=3))
    roles, depth = data.draw(st.sampled_from((None, ["leader"], []))), data.draw(st.sampled_from((0, 1, 3)))
    told = await tangled.store.standing(people, teams, roles, depth)
    circle = {
        *people,
        *(
            row["from_id"]
            for row in TANGLE.members
            if row["to_id"] in teams and (roles is None or row["role"] in roles)
        ),
    }
    wanted: dict[str, set[tuple[int, str, str]]] = {}
    for _ in range(depth):
        steps = [row for row in TANGLE.stand_ins if row["to_id"] in circle]
        for row in steps:
            wanted.setdefault(row["to_id"], set()).add((row["order"], TANGLE.codes[row["from_id"]], row["from_id"]))
        circle |= {row["from_id"] for row in steps}
    assert set(told.people) == circle
    assert {whom: [one.person for one in each] for whom, each in told.stand_ins.items()} == {
        whom: [person for _, _, person in sorted(each)] for whom, each in wanted.items()
    }
    for id, person in told.people.items():
        assert [(one.team, one.role) for one in person.memberships] == [
            (row["to_id"], row["role"])
            for row in sorted(TANGLE.members, key=lambda row: str(row["id"]))
            if row["from_id"] == id
        ]


async def test_stand_ins_tell_absences_and_certificates_of_any_day(registry: Registry) -> None:
    one, two = node("Person", "P-1"), node("Person", "P-2")
    for teams, people in (([], [one]), ([node("Team", "T-1")], [])):
        before = registry.asked()
        told = await registry.store.standing(people, teams, ["leader"], 1)
        asked = registry.asked() - before
        assert set(told.people) == {one, two}
        assert told.stand_ins == {one: (StandsIn(two, one, 1),)}
        assert told.people[one].absences == (Absence("LEAVE", Span(date(2020, 1, 1), date(2020, 1, 31))),)
        assert {held.type for held in told.people[one].qualifications} == {"first-aid", "paramedic"}
        assert [held.revoked_on for held in told.people[two].qualifications] == [date(2015, 5, 5)]
        assert [held.team for held in told.people[two].memberships] == [node("Team", "T-1")]
        before = registry.asked()
        await registry.store.standing([node("Person", f"P-{n}") for n in range(1, 5)], [], None, 5)
        assert registry.asked() - before == asked

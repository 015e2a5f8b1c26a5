"""Facts: everything about a team that matters, on whatever day it holds; a store tells, it does not judge."""

from dataclasses import replace
from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from graph.model.facts import (
    Absence,
    EquipmentType,
    Exercise,
    HeldTo,
    Loan,
    Measured,
    Membership,
    Part,
    Person,
    Qualification,
    QualificationType,
    Span,
    TeamFacts,
    Unit,
)
from graph.ports.facts import WHOLE, Extent
from graph.ports.store import Store
from tests.contract.known import node
from tests.contract.stores import Registry

T1, T2, T3, T4, T5 = (node("Team", f"T-{n}") for n in range(1, 6))
P1, P2, P3, P4 = (node("Person", f"P-{n}") for n in range(1, 5))


async def told(store: Store, team: str) -> TeamFacts:
    """The facts of one team."""
    [facts] = await store.facts([team])
    return facts


async def test_a_team_tells_its_own_numbers(store: Store) -> None:
    facts = await told(store, T1)
    assert (facts.id, facts.code, facts.name, facts.force, facts.lifecycle) == (
        T1,
        "T-1",
        "甲队",
        "FOREST_FIRE",
        "ACTIVE",
    )
    assert (facts.establishment, facts.squads, facts.shifts, facts.sites) == (20, 2, None, None)
    assert facts.confirmed_at == datetime(2026, 3, 1, tzinfo=UTC)
    assert facts.tasks == {"flood"}
    assert facts.held_to == (HeldTo("S-1", "甲", True), HeldTo("S-2", None, False))


async def test_measures_come_dated_and_undated(store: Store) -> None:
    assert set((await told(store, T1)).measured) == {
        Measured("area", Fraction(241, 2), date(2024, 1, 1)),
        Measured("area", Fraction(100), None),
    }


async def test_people_tell_past_memberships_and_expired_certificates(store: Store) -> None:
    people = {person.code: person for person in (await told(store, T4)).people + (await told(store, T1)).people}
    one = people["P-1"]
    assert (one.id, one.name, one.status, one.birth_year) == (P1, "张三", "ACTIVE", 1990)
    assert dict(one.measures) == {"flight_hours": Fraction(500)}
    assert set(one.memberships) == {
        Membership(T1, "leader", Span(date(2019, 1, 1))),
        Membership(T1, "medic", Span()),
        Membership(T2, None, Span()),
    }
    assert one.absences == (Absence("LEAVE", Span(date(2020, 1, 1), date(2020, 1, 31))),)
    assert set(one.qualifications) == {
        Qualification(node("Qualification", "Q-1"), "first-aid", date(2010, 1, 1), date(2011, 1, 1)),
        Qualification(node("Qualification", "Q-2"), "paramedic"),
    }
    left = people["P-2"]
    assert left.status == "LEFT"
    assert left.memberships == (Membership(T1, "medic", Span(date(2010, 1, 1), date(2012, 1, 1))),)
    assert [held.revoked_on for held in left.qualifications] == [date(2015, 5, 5)]
    assert people["P-3"].status == "CANDIDATE"
    assert people["P-4"] == Person(P4, "P-4", "赵六", "ACTIVE", memberships=(Membership(T4, None, Span()),))


async def test_units_tell_what_is_retired_expired_and_lent(store: Store) -> None:
    units = {unit.code: unit for unit in (await told(store, T1)).units}
    assert units["E-1"] == Unit(
        node("Equipment", "E-1"),
        "E-1",
        "pump",
        Fraction(1),
        T1,
        "SERVICEABLE",
        measures={"flow": Fraction(255, 8)},
        loans=(Loan(T4, Span()),),
    )
    assert units["E-2"].condition == "RETIRED"
    assert units["E-2"].quantity == Fraction(255, 8)
    assert units["E-5"].expires_on == date(2018, 1, 1)
    assert sorted(units) == ["E-1", "E-2", "E-3", "E-5"]
    assert units["E-3"].loans == (Loan(T1, Span(date(2017, 1, 1), date(2017, 12, 31))),)
    assert units["E-3"].inspection_due == date(2019, 1, 1)
    assert [unit.code for unit in (await told(store, T4)).units] == ["E-1"]


async def test_exercises_come_by_team_and_by_who_attended(store: Store) -> None:
    facts = await told(store, T1)
    assert set(facts.exercises) == {
        Exercise(node("Exercise", "X-1"), "drill", date(2001, 1, 1), Fraction(5, 2), True, T1, frozenset({P1, P2})),
        Exercise(node("Exercise", "X-2"), "drill", date(2026, 1, 1), None, False, None, frozenset({P2, P4})),
    }
    assert {held.id for held in (await told(store, T4)).exercises} == {node("Exercise", "X-2"), node("Exercise", "X-3")}


async def test_parts_come_to_any_depth_where_a_standard_pools(store: Store) -> None:
    facts = await told(store, T1)
    assert set(facts.parts) == {Part(T2, "FORMING"), Part(T3, "DISBANDED")}
    assert {person.id for person in facts.people} == {P1, P2, P3}
    own = await told(store, T2)
    assert own.parts == ()
    assert {person.id for person in own.people} == {P1, P3}
    assert {held.team for person in own.people for held in person.memberships} == {T2}
    assert [unit.code for unit in own.units] == ["E-3"]


async def test_people_units_exercises_and_parts_come_in_order_of_id(store: Store) -> None:
    facts = await told(store, T1)
    for held in (facts.people, facts.units, facts.exercises):
        assert [one.id for one in held] == sorted(one.id for one in held)
    assert [part.team for part in facts.parts] == sorted(part.team for part in facts.parts)


async def test_many_teams_come_in_their_order_without_the_unknown(store: Store) -> None:
    assert [facts.id for facts in await store.facts([T5, "no such", T1, T4])] == [T5, T1, T4]
    assert await store.facts([]) == []


async def test_a_team_tells_the_same_alone_and_among_others(store: Store) -> None:
    assert await store.facts([T1, T2, T3, T4, T5]) == [await told(store, team) for team in (T1, T2, T3, T4, T5)]


@pytest.mark.parametrize(
    "extent",
    [
        WHOLE,
        Extent(people=False),
        Extent(exercises=False),
        Extent(types=("pump",)),
        Extent(types=("hose", "pump", "no such")),
        Extent(people=False, exercises=False, types=()),
    ],
)
async def test_of_the_facts_only_those_asked_for_come(store: Store, extent: Extent) -> None:
    teams = (T1, T2, T3, T4, T5)
    found = await store.facts(teams, extent)
    for one, whole in zip(found, await store.facts(teams), strict=True):
        of_types = tuple(unit for unit in whole.units if extent.types is None or unit.type in extent.types)
        assert one == replace(
            whole,
            people=whole.people if extent.people else (),
            units=of_types,
            exercises=one.exercises if extent.exercises else (),
        )
        assert set(one.exercises) <= set(whole.exercises)


async def test_exercises_come_by_team_even_without_the_people(store: Store) -> None:
    [facts] = await store.facts([T1], Extent(people=False))
    assert [(one.id, one.team) for one in facts.exercises] == [(node("Exercise", "X-1"), T1)]


async def test_many_teams_cost_as_many_statements_as_one(registry: Registry) -> None:
    async def cost(*teams: str) -> int:
        before = registry.asked()
        await registry.store.facts(teams)
        return registry.asked() - before

    assert await cost(T1) == await cost(T1, T2, T3, T4, T5) == await cost(T5)


async def test_the_catalogue_tells_all_types(store: Store) -> None:
    catalogue = await store.catalogue()
    assert catalogue.equipment_types == {
        "vehicle": EquipmentType("vehicle", name="车"),
        "engine": EquipmentType("engine", kind_of="vehicle", demands=frozenset({"INSPECTION_DUE"}), name="消防车"),
        "pump": EquipmentType("pump", specifications={"flow": Fraction(401, 2)}, name="泵"),
        "hose": EquipmentType("hose", "METRE", substitutes_for={"pump": Fraction(1, 2)}, name="水带"),
    }
    assert catalogue.qualification_types == {
        "first-aid": QualificationType("first-aid", name="急救"),
        "paramedic": QualificationType("paramedic", frozenset({"first-aid"}), "院前急救"),
    }

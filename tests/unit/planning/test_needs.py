"""What teams bring: by the rules of lines, everybody and everything counted once, together as well as alone."""

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import EquipmentType, Loan, Membership, Person, Qualification, Span, TeamFacts, Unit
from planning.needs import Brought, Need, brought, explained, own, together
from readiness.assessment import Why
from tests.unit.readiness.build import ON, catalogue, person, team, unit

F = Fraction
BOATS = EquipmentType("boat")
CATALOGUE = catalogue(
    BOATS,
    EquipmentType("rigid", kind_of="boat"),
    EquipmentType("raft", substitutes_for={"boat": F(1, 2)}),
    implies={"advanced": {"aid"}, "aid": set()},
)
TWO_BOATS, A_MEDIC = Need(F(2), equipment="boat"), Need(F(1), role="medic", qualification="aid")


def of(facts: TeamFacts, *needs: Need) -> tuple[Brought, ...]:
    return brought(needs, Counter(), own(facts), CATALOGUE, ON)


def why(facts: TeamFacts, *needs: Need) -> tuple[Brought, ...]:
    return explained(of(facts, *needs), own(facts), CATALOGUE, ON)


def test_kinds_and_what_stands_in_count_and_what_is_in_repair_is_told() -> None:
    (found,) = why(team(units=(unit("rigid"), unit("raft"), unit("boat", condition="IN_REPAIR"))), TWO_BOATS)
    assert (found.brought, found.usable, found.on_hand, found.short) == (F(3, 2), F(3, 2), F(5, 2), F(1, 2))
    assert [(one.code, one.why) for one in found.reasons] == [("boat-unit", Why.IN_REPAIR)]


def test_what_is_there_is_not_explained() -> None:
    (found,) = why(team(units=(unit("boat", 3), unit("boat", code="2", condition="IN_REPAIR"))), TWO_BOATS)
    assert (found.brought, found.usable) == (F(2), F(3))
    assert found.reasons == ()


def test_each_need_that_is_short_has_its_own_reasons_where_they_are_asked_for() -> None:
    lapsed = person("a", "medic")
    facts = team(people=(lapsed,), units=(unit("boat", condition="IN_REPAIR"), unit("raft")))
    needs = (Need(F(1), capability="rope"), A_MEDIC, Need(F(1), equipment="raft"), TWO_BOATS)
    assert all(one.reasons == () for one in of(facts, *needs))
    found = why(facts, *needs)
    assert [[reason.why for reason in one.reasons] for one in found] == [
        [],
        [Why.NOT_QUALIFIED],
        [],
        [Why.IN_REPAIR, Why.USED_ELSEWHERE],
    ]
    assert [replace(one, reasons=()) for one in found] == list(of(facts, *needs))


def test_people_must_hold_both_the_role_and_the_qualification() -> None:
    people = (person("a", "medic"), person("b", "driver", certificates=["aid"]))
    assert of(team(people=people), A_MEDIC)[0].brought == 0
    medic = person("c", "medic", certificates=["advanced"])
    assert of(team(people=(*people, medic)), A_MEDIC)[0].brought == 1


def test_a_person_fills_one_need_and_a_unit_too() -> None:
    medic = person("a", "medic", "driver", certificates=["aid"])
    driver, raft = Need(F(1), role="driver"), Need(F(1), equipment="raft")
    found = of(team(people=(medic,), units=(unit("raft"),)), A_MEDIC, driver, TWO_BOATS, raft)
    assert [one.brought for one in found] == [1, 0, 0, 1]
    assert [one.usable for one in found] == [1, 1, F(1, 2), 1]


def test_capabilities_count_teams_and_need_no_facts() -> None:
    needs = (Need(F(2), capability="rope"), Need(F(1), capability="dive"))
    found = brought(needs, Counter(["rope", "rope", "rope"]), None, CATALOGUE, ON)
    assert [(one.brought, one.short) for one in found] == [(F(2), F(0)), (F(0), F(1))]


def test_a_team_brings_its_own_and_not_what_its_parts_have() -> None:
    facts = team(units=(unit("boat", code="1"), unit("boat", code="2", team="other")))
    assert of(facts, TWO_BOATS)[0].brought == 1


def of_team(id: str, people: tuple[Person, ...], units: tuple[Unit, ...]) -> TeamFacts:
    return TeamFacts(id, id, id, "SOCIAL", "ACTIVE", people=people, units=units)


def test_whoever_and_whatever_is_of_two_teams_counts_once_together() -> None:
    medic = Person("m", "m", "m", "ACTIVE", qualifications=(Qualification("q", "aid"),))
    shared = [
        Person(
            medic.id,
            "m",
            "m",
            "ACTIVE",
            memberships=(Membership(id, "medic", Span()),),
            qualifications=medic.qualifications,
        )
        for id in ("A", "B")
    ]
    lent = unit("boat", team="A", loans=(Loan("B", Span()),))
    teams = [of_team("A", (shared[0],), (lent,)), of_team("B", (shared[1],), (lent,))]
    needs = (Need(F(2), role="medic"), TWO_BOATS)
    alone = [[one.brought for one in brought(needs, Counter(), own(one), CATALOGUE, ON)] for one in teams]
    assert alone == [[1, 0], [1, 1]]
    joint = brought(needs, Counter(), together(teams), CATALOGUE, ON)
    assert [one.brought for one in joint] == [1, 1]


ROLES = st.sampled_from(["medic", "driver"])
PEOPLE = st.lists(st.tuples(st.sets(st.sampled_from("ABC"), min_size=1), ROLES), max_size=5)


@settings(max_examples=40)
@given(drawn=PEOPLE, wanted=st.tuples(st.integers(1, 3), st.integers(1, 3)))
def test_no_set_brings_more_than_its_teams_could_alone_and_none_brings_less_with_one_more(
    drawn: list[tuple[set[str], str]], wanted: tuple[int, int]
) -> None:
    needs = (Need(F(wanted[0]), role="medic"), Need(F(wanted[1]), role="driver"))
    teams = {
        id: of_team(
            id,
            tuple(
                Person(str(at), str(at), "x", "ACTIVE", memberships=(Membership(id, role, Span()),))
                for at, (held, role) in enumerate(drawn)
                if id in held
            ),
            (),
        )
        for id in "ABC"
    }
    for size in (1, 2, 3):
        for ids in combinations("ABC", size):
            joint = brought(needs, Counter(), together([teams[id] for id in ids]), CATALOGUE, ON)
            for at, role in enumerate(("medic", "driver")):
                distinct = sum(1 for held, one in drawn if one == role and held & set(ids))
                assert joint[at].brought == min(distinct, wanted[at])
                alone = sum(brought(needs, Counter(), own(teams[id]), CATALOGUE, ON)[at].usable for id in ids)
                assert joint[at].brought <= alone

"""Who is there on a day, whose turn it is to stand in, and who commands."""

from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from graph.model.facts import Absence, Catalogue, Membership, Person, Qualification, QualificationType, Span
from graph.model.standing import Standing, StandsIn
from readiness.closures import Closures
from readiness.command import commanding, leaders
from readiness.presence import Flaw, NotThere, Turns, flaws, lacks, turns

ON = date(2026, 6, 1)
HERE = (Membership("T", "leader", Span(date(2020, 1, 1))),)
AWAY = (Absence("LEAVE", Span(date(2026, 5, 30), date(2026, 6, 2))),)
TYPES = Catalogue({}, {"doctor": QualificationType("doctor", frozenset({"aid"})), "aid": QualificationType("aid")})
CLOSURES = Closures(TYPES)


def someone(id: str, **more: Any) -> Person:
    return Person(**{"id": id, "code": id, "name": id, "status": "ACTIVE", "memberships": HERE, **more})


def standing(people: list[Person], *pairs: tuple[str, str]) -> Standing:
    """Pairs of stand-in and whom for, in order."""
    found: dict[str, tuple[StandsIn, ...]] = {}
    for person, instead_of in pairs:
        held = found.get(instead_of, ())
        found[instead_of] = (*held, StandsIn(person, instead_of, len(held) + 1))
    return Standing({person.id: person for person in people}, found)


def asked(told: Standing, person: str = "a", depth: int = 5, most: int = 50) -> Turns:
    return turns(told, person, ON, depth, most)


def test_someone_is_there_who_is_active_in_a_team_and_not_absent() -> None:
    assert flaws(someone("a"), ON) == ()
    assert flaws(someone("a", status="LEFT"), ON) == (Flaw(NotThere.LEFT),)
    assert flaws(someone("a", status="CANDIDATE"), ON) == (Flaw(NotThere.CANDIDATE),)
    assert flaws(someone("a", memberships=()), ON) == (Flaw(NotThere.NO_TEAM),)
    past = (Membership("T", None, Span(None, date(2026, 5, 31))),)
    assert flaws(someone("a", memberships=past), ON) == (Flaw(NotThere.NO_TEAM),)
    assert flaws(someone("a", absences=AWAY), ON) == (Flaw(NotThere.ABSENT, "LEAVE", date(2026, 6, 2)),)
    assert flaws(someone("a", absences=AWAY), date(2026, 6, 3)) == ()
    assert flaws(someone("a", absences=AWAY), date(2026, 6, 2)) != ()


def test_an_open_absence_comes_before_one_that_ends() -> None:
    both = (*AWAY, Absence("SUSPENSION", Span(date(2026, 1, 1))))
    assert [flaw.kind for flaw in flaws(someone("a", absences=both), ON)] == ["SUSPENSION", "LEAVE"]


def test_stand_ins_come_in_order_and_those_of_these_only_where_none_is_there() -> None:
    people = [someone("a", absences=AWAY), someone("b"), someone("c"), someone("d")]
    told = asked(standing(people, ("b", "a"), ("c", "a"), ("d", "b")))
    assert [(turn.level, turn.relation.person) for turn in told.turns] == [(1, "b"), (1, "c")]
    assert told.acting == "b"
    people[1:3] = [someone("b", status="LEFT"), someone("c", absences=AWAY)]
    told = asked(standing(people, ("b", "a"), ("c", "a"), ("d", "b")))
    assert [(turn.level, turn.relation.person) for turn in told.turns] == [(1, "b"), (1, "c"), (2, "d")]
    assert (told.acting, told.turns[2].relation.instead_of) == ("d", "b")
    assert asked(standing(people, ("b", "a"), ("c", "a"), ("d", "b")), depth=1).acting is None


def test_whoever_is_there_acts_for_themselves() -> None:
    assert asked(standing([someone("a"), someone("b")], ("b", "a"))).acting == "a"


def test_what_is_cut_off_says_so_and_does_not_act() -> None:
    people = [someone("a", absences=AWAY), someone("b", absences=AWAY), someone("c")]
    told = asked(standing(people, ("b", "a"), ("c", "a")), most=1)
    assert (told.is_truncated, told.acting, len(told.turns)) == (True, None, 1)


def test_a_stand_in_lacks_what_is_held_validly_and_neither_held_nor_implied() -> None:
    held = tuple(Qualification(kind, kind) for kind in ("aid", "pilot", "diver"))
    lapsed = Qualification("d", "diver", expires_on=date(2026, 5, 31))
    stand_in = someone("b", qualifications=(Qualification("x", "doctor"), lapsed))
    assert lacks(someone("a", qualifications=held), stand_in, CLOSURES, ON) == ("diver", "pilot")


@given(
    st.lists(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef")), max_size=20),
    st.sets(st.sampled_from("abcdef")),
)
def test_circles_end_and_nobody_comes_twice(pairs: list[tuple[str, str]], away: set[str]) -> None:
    people = [someone(id, absences=AWAY if id in away else ()) for id in "abcdef"]
    told = asked(standing(people, *dict.fromkeys(pairs)))
    found = [turn.relation.person for turn in told.turns]
    assert len({*found, "a"}) == len(found) + 1
    there = [person for person in found if person not in away]
    assert told.acting == ("a" if "a" not in away else there[0] if there else None)


def test_the_first_leader_who_is_there_or_stood_in_for_commands() -> None:
    deputy = (Membership("T", "deputy", Span()),)
    people = [someone("a", absences=AWAY), someone("b", memberships=deputy), someone("c", memberships=deputy)]

    def first(told: Standing) -> tuple[str, str, str | None] | None:
        found = leaders(told, "T", people, ("leader", "deputy"), ON, 3, 50)
        assert [leader.person for leader in found] == ["a", "b", "c"]
        leader = commanding(found)
        return None if leader is None else (leader.person, leader.role, leader.turns.acting)

    assert first(standing(people)) == ("b", "deputy", "b")
    assert first(standing(people, ("c", "a"))) == ("a", "leader", "c")
    assert commanding([]) is None

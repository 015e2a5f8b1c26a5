"""Redundancy: the posts of the same necessity or a stronger one, each enlarged, filled by a matching of its own."""

import pytest

from graph.model.requirements import Necessity, Redundancy, Requirement
from graph.model.rules import BaseKind
from readiness.assessment import LineState
from tests.unit.readiness.build import F, assessed, filled, line, people, per, person, post, team

SPARE = Redundancy(F(1, 5))


def redundancy(*posts: Requirement, members: tuple, necessity: Necessity = Necessity.MANDATORY):  # type: ignore
    known = team(people=members)
    found = assessed(known, *posts, line("R", 99, SPARE, None, necessity=necessity))
    return found.lines[-1]


def test_each_post_is_rounded_up_by_itself() -> None:
    found = redundancy(line("1", 1, post("a"), 5), line("2", 2, post("b"), 1), members=people(4, "a"))
    assert found.required == F(6 + 2)
    assert filled(found) == {"P": 4}


def test_one_person_fills_one_place_only() -> None:
    members = (person("both", "a", "b"), person("one", "a"), person("none"))
    found = redundancy(line("1", 1, post("a")), line("2", 2, post("b")), members=members)
    assert (found.required, found.usable) == (F(4), F(2))


@pytest.mark.parametrize(
    ("necessity", "places"),
    [(Necessity.MANDATORY, 2), (Necessity.RECOMMENDED, 4), (Necessity.OPTIONAL, 6)],
)
def test_posts_of_the_same_necessity_or_a_stronger_one_are_covered(necessity: Necessity, places: int) -> None:
    posts = [line(str(index), index, post("a"), necessity=each) for index, each in enumerate(Necessity, 1)]
    assert redundancy(*posts, members=people(9, "a"), necessity=necessity).required == F(places)


def test_it_is_unknown_when_one_of_its_posts_is_and_names_what_those_lack() -> None:
    posts = (
        line("1", 1, post("a"), per(1, 1, BaseKind.SQUADS)),
        line("2", 2, post("a")),
        line("3", 3, post("a"), per(1, 1, BaseKind.SITES), necessity=Necessity.OPTIONAL),
    )
    found = redundancy(*posts, members=people(3, "a"))
    assert (found.state, found.missing) == (LineState.UNKNOWN, ("squads",))


def test_posts_that_are_not_applicable_are_left_out() -> None:
    found = redundancy(line("1", 1, post("a"), 0), line("2", 2, post("a"), 5), members=people(9, "a"))
    assert found.required == F(6)


def test_without_posts_it_is_not_applicable() -> None:
    assert redundancy(members=people(3)).state is LineState.NOT_APPLICABLE


def test_it_takes_nothing_from_the_posts() -> None:
    found = assessed(team(people=people(2, "a")), line("R", 1, SPARE, None), line("1", 2, post("a"), 1))
    assert [one.state for one in found.lines] == [LineState.MET, LineState.MET]

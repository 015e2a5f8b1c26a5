"""Blocking posts: worked example 6, their order, their limits, and that they are what is missing."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Necessity, Requirement
from readiness.blocking import MOST_SETS, Blocking, blocking_posts
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.work import Work, work_out
from tests.unit.readiness.build import ON, edition, line, person, post, team

LI = person("li", certificates=["A", "B"])
WANG = person("wang", certificates=["A"])
ZHAO = person("zhao")
POSTS = (
    line("LEADER", 1, post(certificates=["A"])),
    line("MEDIC", 2, post(certificates=["B"])),
    line("DRIVER", 3, post(certificates=["C"])),
)


def blocked(known: TeamFacts, *lines: Requirement) -> Blocking:
    return blocking_posts(known, edition(*lines), Catalogue(), ON, HeldTo("STD"))


def told(found: Blocking) -> list[tuple[tuple[str, ...], tuple[str, ...], int]]:
    return [(one.lines, one.candidates, int(one.deficit)) for one in found.sets]


def test_6_nobody_can_drive() -> None:
    assert told(blocked(team(people=(LI, WANG, ZHAO)), *POSTS)) == [(("DRIVER",), (), 1)]


def test_6_without_wang_li_alone_can_lead_and_heal() -> None:
    found = blocked(team(people=(LI, ZHAO)), *POSTS)
    assert told(found) == [(("DRIVER",), (), 1), (("LEADER", "MEDIC"), ("li",), 1)]
    assert not found.is_cut


def test_posts_of_any_necessity_block() -> None:
    lines = [replace(one, necessity=Necessity.OPTIONAL) for one in POSTS]
    assert told(blocked(team(people=(LI, WANG)), *lines)) == [(("DRIVER",), (), 1)]


def test_posts_that_are_filled_block_nothing() -> None:
    assert blocked(team(people=(LI, WANG)), *POSTS[:2]) == Blocking()


def test_the_list_ends_after_twenty_sets_and_says_so() -> None:
    lines = [line(f"P{n:02}", n, post(certificates=[f"C{n}"])) for n in range(21)]
    found = blocked(team(), *lines)
    assert [one.lines for one in found.sets] == [(f"P{n:02}",) for n in range(MOST_SETS)]
    assert found.is_cut


def test_twenty_sets_that_are_all_are_not_cut_where_nothing_is_left_to_look_at() -> None:
    found = blocked(team(), *[line("P", 1, post(certificates=["C"]))])
    assert len(found.sets) == 1
    assert not found.is_cut


def test_the_list_ends_after_fifty_thousand_sets_and_says_so() -> None:
    lines = [line(f"P{n:02}", n, post("crew")) for n in range(18)]
    found = blocked(team(people=tuple(person(f"p{n}", "crew") for n in range(17))), *lines)
    assert found == Blocking((), True)


CERTIFICATES = ["A", "B", "C", "D"]
crews = st.lists(st.sets(st.sampled_from(CERTIFICATES), max_size=3), max_size=6)
asked = st.lists(st.integers(1, 3), min_size=1, max_size=4)


@settings(max_examples=150, deadline=None)
@given(crews, asked)
def test_as_many_more_as_are_lacking_fill_the_posts_of_a_set(crew: list[set[str]], places: list[int]) -> None:
    known = team(people=tuple(person(f"p{n}", certificates=sorted(held)) for n, held in enumerate(crew)))
    lines = [line(code, n, post(certificates=[code]), places[n]) for n, code in enumerate(CERTIFICATES[: len(places)])]
    work = work_out(edition(*lines), day_of(known, closures_of(Catalogue()), ON, pools=False), None)
    found = blocked(known, *lines)
    assert bool(found.sets) == any(filled < places_of(work, index) for index, filled in work.posts.filled.items())
    blocking = [[index for index, one in enumerate(work.lines) if one.code in each.lines] for each in found.sets]
    for joined, one in zip(blocking, found.sets, strict=True):
        assert all(fill(work, joined, int(one.deficit)))
        assert not all(fill(work, joined, int(one.deficit) - 1))
        for size in range(1, len(joined)):
            assert all(all(fill(work, list(smaller), 0)) for smaller in combinations(joined, size))
    assert blocking == sorted(blocking, key=lambda joined: (len(joined), joined))
    for size in range(1, len(lines) + 1):
        for several in combinations(range(len(lines)), size):
            if not any(set(joined) <= set(several) for joined in blocking):
                assert all(fill(work, list(several), 0))


def places_of(work: Work, post: int) -> int:
    required = work.required[post]
    assert isinstance(required, Fraction)
    return int(required)


def fill(work: Work, posts: list[int], more: int) -> list[bool]:
    """Whether each place is filled by its candidates and so many more people who can fill any, by plain matching."""
    places = [post for post in posts for _ in range(places_of(work, post))]
    given: dict[str, int] = {}

    def seek(place: int, seen: set[str]) -> bool:
        able = [one.person.id for one in work.fit[places[place]]] + [f"more-{n}" for n in range(more)]
        for one in able:
            if one not in seen:
                seen.add(one)
                if one not in given or seek(given[one], seen):
                    given[one] = place
                    return True
        return False

    return [seek(place, set()) for place in range(len(places))]

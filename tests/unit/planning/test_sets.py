"""Sets of teams: every one that covers and can spare nobody, in order, as plain enumeration finds them."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planning import sets
from planning.sets import MOST_TEAMS, Best, Member, Search

AMOUNTS = st.lists(st.sampled_from([Fraction(1), Fraction(2), Fraction(5, 2)]), min_size=1, max_size=3)
MINUTES = st.integers(0, 4).map(Fraction)
HELD = st.sampled_from([Fraction(0), Fraction(0), Fraction(1, 2), Fraction(1), Fraction(2)])


@st.composite
def searches(draw: st.DrawFn) -> tuple[list[Member], list[Fraction]]:
    amounts = draw(AMOUNTS)
    count = draw(st.integers(0, 7))
    held = st.tuples(*[HELD] * len(amounts))
    return [Member(f"T{at}", draw(MINUTES), draw(held)) for at in range(count)], amounts


def covers(teams: tuple[Member, ...], amounts: list[Fraction]) -> bool:
    return all(sum(one.most[at] for one in teams) >= amount for at, amount in enumerate(amounts))


def plain(members: list[Member], amounts: list[Fraction], best: Best) -> list[list[str]]:
    """All sets that cover and none of whose members can stay, best first."""
    minimal: list[tuple[Member, ...]] = []
    for size in range(1, MOST_TEAMS + 1):
        for teams in combinations(members, size):
            if covers(teams, amounts) and not any(set(found) <= set(teams) for found in minimal):
                minimal.append(teams)

    def rank(teams: tuple[Member, ...]) -> tuple[object, ...]:
        arrivals = sorted((one.minutes for one in teams), reverse=True)
        first = (len(teams), arrivals[0]) if best is Best.SMALLEST else (arrivals[0], len(teams))
        return *first, arrivals, sorted(one.code for one in teams)

    return [sorted(one.code for one in teams) for teams in sorted(minimal, key=rank)]


def searched(search: Search) -> list[list[str]]:
    found = []
    for one in search.sets():
        search.covers(one)
        found.append(sorted(search.members[at].code for at in one))
    return found


@pytest.mark.parametrize("best", Best)
@given(drawn=searches())
def test_every_least_set_is_found_in_order(best: Best, drawn: tuple[list[Member], list[Fraction]]) -> None:
    members, amounts = drawn
    search = Search(members, amounts, best)
    assert searched(search) == plain(members, amounts, best)
    assert not search.is_cut


def test_a_set_that_does_not_really_cover_is_grown_further() -> None:
    one = Fraction(1)
    search = Search([Member(code, one, (one,)) for code in "ABC"], [one], Best.SMALLEST)
    told = []
    for numbers in search.sets():
        told.append("".join(search.members[at].code for at in numbers))
        if numbers == (1,):
            search.covers(numbers)
    assert told == ["A", "B", "C", "AC"]


def test_past_its_bound_the_search_says_that_it_was_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    members = [Member(f"T{at:02}", Fraction(at), (Fraction(1),)) for at in range(20)]
    monkeypatch.setattr(sets, "MOST_STEPS", 30)
    search = Search(members, [Fraction(5)], Best.SMALLEST)
    searched(search)
    assert search.is_cut

"""The split against brute force: of all splits the least weighed shortage, then what is filled by position."""

from collections.abc import Sequence
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from graph.model.requirements import Necessity
from readiness import split_exact
from readiness.places import Place, Source, Split
from readiness.split import split
from tests.unit.readiness.build import F

WORTHS = {"one": ["1"], "some": ["1", "1", "1/2"], "any": ["1", "2", "1/2", "3/10", "5/2"]}


def key(places: Sequence[Place], filled: Sequence[Fraction]) -> tuple[Fraction, ...]:
    short = [
        (place.required - amount) * place.weight / Fraction(place.required)
        for place, amount in zip(places, filled, strict=True)
    ]
    critical = sum((amount for amount, place in zip(short, places, strict=True) if place.critical), Fraction(0))
    by_necessity = (
        sum((amount for amount, place in zip(short, places, strict=True) if place.necessity is necessity), Fraction(0))
        for necessity in Necessity
    )
    return (critical, *by_necessity, *(-amount for amount in filled))


def brute(places: Sequence[Place], sources: Sequence[Source]) -> tuple[Fraction, ...]:
    """What is filled in the best of all splits, by trying each."""
    reached = {tuple(Fraction(0) for _ in places)}
    for source in sources:
        for _ in range(int(source.quantity)):
            after = set(reached)
            for filled in reached:
                for place, worth in source.serves:
                    more = min(Fraction(places[place].required), filled[place] + worth)
                    after.add((*filled[:place], more, *filled[place + 1 :]))
            reached = after
    return min(reached, key=lambda filled: key(places, filled))


@st.composite
def cases(draw: st.DrawFn, worths: str) -> tuple[list[Place], list[Source]]:
    number = draw(st.integers(1, 4))
    place = st.builds(
        Place,
        required=st.integers(1, 4).map(Fraction),
        weight=st.sampled_from([1, 1, 2, 3, 9]),
        critical=st.booleans(),
        necessity=st.sampled_from(list(Necessity)),
    )
    places = draw(st.lists(place, min_size=number, max_size=number))
    worth = st.sampled_from(WORTHS[worths]).map(Fraction)
    serves = st.dictionaries(st.integers(0, number - 1), worth, max_size=number).map(lambda d: tuple(sorted(d.items())))
    sources = draw(st.lists(st.builds(Source, st.integers(0, 3), serves), max_size=4))
    return places, sources


def check_given(places: Sequence[Place], sources: Sequence[Source], found: Split) -> None:
    """What was given is there, goes where it can, and makes what is filled."""
    reached = [Fraction(0)] * len(places)
    for source, gifts in zip(sources, found.given, strict=True):
        assert sum(gifts.values()) <= source.quantity
        assert all(amount.denominator == 1 and amount >= 0 for amount in gifts.values())
        for place, amount in gifts.items():
            reached[place] += amount * dict(source.serves)[place]
    assert found.filled == tuple(min(Fraction(place.required), had) for place, had in zip(places, reached, strict=True))


@pytest.mark.parametrize("worths", WORTHS)
@settings(max_examples=60)
@given(data=st.data())
def test_the_split_is_the_best_of_all(worths: str, data: st.DataObject) -> None:
    places, sources = data.draw(cases(worths))
    found = split(places, sources)
    assert found.filled == brute(places, sources)
    assert found.is_proven
    check_given(places, sources, found)


@settings(max_examples=60)
@given(case=cases("any"), order=st.randoms(use_true_random=False))
def test_the_order_of_sources_changes_nothing(case: tuple[list[Place], list[Source]], order: object) -> None:
    places, sources = case
    shuffled = list(sources)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert split(places, shuffled).filled == split(places, sources).filled


def one(place: int, *more: int) -> tuple[tuple[int, Fraction], ...]:
    return tuple((index, Fraction(1)) for index in (place, *more))


def test_a_lot_of_hundreds_is_split_by_amounts_not_by_pieces() -> None:
    places = [Place(Fraction(400), 1), Place(Fraction(300), 2), Place(Fraction(200), 1)]
    found = split(places, [Source(500, one(0, 1)), Source(250, one(1, 2))])
    assert found.filled == (F(250), F(300), F(200))


def test_what_is_measured_is_divided() -> None:
    places = [Place(Fraction(5, 2), is_divisible=True), Place(Fraction(1), 9, is_divisible=True)]
    found = split(places, [Source(Fraction(7, 4), one(0, 1)), Source(Fraction(1, 3), one(0))])
    assert found.filled == (F(13, 12), F(1))


def test_a_unit_of_another_worth_that_serves_one_line_leaves_a_part_for_the_others() -> None:
    places = [Place(Fraction(2), 1), Place(Fraction(1), 1)]
    sources = [Source(1, ((0, Fraction(1, 2)),)), Source(2, one(0, 1))]
    assert split(places, sources).filled == brute(places, sources) == (F(3, 2), F(1))


def hard() -> tuple[list[Place], list[Source]]:
    worths = [Fraction(1), Fraction(1, 2), Fraction(3, 10), Fraction(7, 10)]
    places = [Place(Fraction(11 + 3 * index), 1 + index % 3) for index in range(6)]
    sources = [
        Source(13 + index, tuple((place, worths[(place + index) % 4]) for place in range(6) if (place + index) % 3))
        for index in range(7)
    ]
    return places, sources


def test_a_split_past_the_limit_is_the_best_found_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(split_exact.Budget.__init__, "__defaults__", (100,))
    places, sources = hard()
    found = split(places, sources)
    assert not found.is_proven
    check_given(places, sources, found)
    assert split(places, sources) == found


def test_the_limit_is_of_the_whole_split(monkeypatch: pytest.MonkeyPatch) -> None:
    places, sources = hard()
    both = [*places, *places]
    again = [Source(one.quantity, tuple((place + 6, worth) for place, worth in one.serves)) for one in sources]
    monkeypatch.setattr(split_exact.Budget.__init__, "__defaults__", (100,))
    spent = []
    spend = split_exact.Budget.spend

    def counted(budget: split_exact.Budget, steps: int) -> None:
        spent.append(id(budget))
        spend(budget, steps)

    monkeypatch.setattr(split_exact.Budget, "spend", counted)
    assert not split(both, [*sources, *again]).is_proven
    assert len(set(spent)) == 1


@example(required=3, quantity=5)
@given(required=st.integers(1, 9), quantity=st.integers(0, 9))
def test_where_nothing_serves_two_lines_it_is_a_plain_count(required: int, quantity: int) -> None:
    found = split([Place(Fraction(required))], [Source(quantity, ((0, Fraction(1, 2)),))])
    assert found.filled == (min(Fraction(required), Fraction(quantity, 2)),)

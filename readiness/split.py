"""The best split of sources among places: each unit in one place only, and of all splits the least weighed shortage."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from readiness.components import Component, components
from readiness.places import Place, Source, Split
from readiness.split_exact import Budget, Search
from readiness.split_plain import fill


def split(places: Sequence[Place], sources: Sequence[Source]) -> Split:
    """The best split; a plain count where nothing serves two places, a search only where another worth can."""
    alone = [Fraction(0)] * len(places)
    given: list[dict[int, Fraction]] = [{} for _ in sources]
    shared = []
    for index, source in enumerate(sources):
        if len(source.serves) > 1:
            shared.append(index)
        elif source.serves:
            place, worth = source.serves[0]
            alone[place] += worth * source.quantity
            given[index][place] = Fraction(source.quantity)
    filled = [min(place.required, amount) for place, amount in zip(places, alone, strict=True)]
    is_proven = True
    budget = Budget()
    for component in components(places, sources, shared, filled):
        amounts, gave, is_best = _best(component, budget)
        is_proven = is_proven and is_best and not (component.odd and places[component.places[0]].is_divisible)
        for place, amount in zip(component.places, amounts, strict=True):
            filled[place] = Fraction(amount, component.scale)
        _hand_out(component, gave, sources, given)
    return Split(tuple(filled), tuple(given), is_proven)


def _best(component: Component, budget: Budget) -> tuple[Sequence[int], list[dict[int, int]], bool]:
    """The filled amounts, what each even and odd kind gave to which place, and whether it is proven best."""
    if not component.odd:
        amounts, flow = fill(component, component.start)
        return amounts, flow.given, True
    search = Search(component, budget)
    is_proven = search.run()
    return search.best.filled, [*search.best.flow.given, *search.given()], is_proven


def _hand_out(
    component: Component,
    gave: Sequence[Mapping[int, int]],
    sources: Sequence[Source],
    given: Sequence[dict[int, Fraction]],
) -> None:
    """Tell what the kinds gave as gifts of their sources, the first sources first."""
    for number, (kind, gifts) in enumerate(zip((*component.even, *component.odd), gave, strict=True)):
        part = Fraction(component.unit, component.scale) if number < len(component.even) else Fraction(1)
        waiting = [(place, amount * part) for place, amount in sorted(gifts.items()) if amount]
        for index in kind.sources:
            left = Fraction(sources[index].quantity)
            while left and waiting:
                place, amount = waiting.pop(0)
                taken = min(left, amount)
                left -= taken
                original = component.places[place]
                given[index][original] = given[index].get(original, Fraction(0)) + taken
                if amount > taken:
                    waiting.insert(0, (place, amount - taken))

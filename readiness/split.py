"""The best split of sources among places: each unit in one place only, and of all splits the least weighed shortage."""

from collections.abc import Mapping, Sequence
from fractions import Fraction

from readiness.components import Component, components
from readiness.exact import Number, lean
from readiness.places import Place, Source, Split
from readiness.split_exact import Budget, Search
from readiness.split_plain import fill

NOWHERE = Source(0, ())


def split(places: Sequence[Place], sources: Sequence[Source]) -> Split:
    """The best split; a plain count where nothing serves two places, a search only where another worth can."""
    given: list[dict[int, Fraction]] = [{} for _ in sources]
    filled, shared = _alone(places, sources, given)
    is_proven = True
    budget = Budget()
    for component in components(places, shared, filled):
        amounts, gave, is_best = _best(component, budget)
        is_proven = is_proven and is_best and not (component.odd and places[component.places[0]].is_divisible)
        for place, amount in zip(component.places, amounts, strict=True):
            filled[place] = lean(Fraction(amount, component.scale))
        _hand_out(component, gave, sources, given)
    return Split(tuple(Fraction(amount) for amount in filled), tuple(given), is_proven)


def _alone(
    places: Sequence[Place], sources: Sequence[Source], given: Sequence[dict[int, Fraction]]
) -> tuple[list[Number], list[Source]]:
    """What is filled by what can go to one place only; and the sources with the places that still have room.

    A place that is full so takes nothing more, which may leave other sources with one place only.
    """
    filled: list[Number] = [0] * len(places)
    full = {index for index, place in enumerate(places) if place.required <= 0}
    open_to = {index: source for index, source in enumerate(sources) if source.serves and source.quantity}
    is_new = True
    while is_new:
        is_new = False
        for index, source in list(open_to.items()):
            serves = source.serves
            if len(serves) > 1 and not full.isdisjoint([place for place, _ in serves]):
                serves = tuple(serve for serve in serves if serve[0] not in full)
                open_to[index] = Source(source.quantity, serves)
            if len(serves) <= 1:
                del open_to[index]
                for place, worth in serves:
                    given[index][place] = Fraction(source.quantity)
                    filled[place] += worth * source.quantity
                    if filled[place] >= places[place].required:
                        filled[place] = places[place].required
                        full.add(place)
                        is_new = True
    return filled, [open_to.get(index, NOWHERE) for index in range(len(sources))]


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

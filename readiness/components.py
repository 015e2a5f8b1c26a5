"""Places that share sources, each such group in exact whole numbers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import lcm

from graph.model.requirements import Necessity
from readiness.exact import Number
from readiness.places import Place, Source

Vector = tuple[int, ...]
Served = tuple[tuple[int, Number], ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """Identical units: how many, the places of the component they can go to, their worth there, and their sources."""

    quantity: int
    serves: tuple[int, ...]
    worths: tuple[int, ...]
    sources: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Component:
    """Places in order of position; amounts are whole numbers of 1/`scale`.

    `unit` is what one unit worth 1 adds; `start` what other sources have filled already; `rates` what each 1/`scale`
    saves, counted as critical, mandatory, recommended and optional. `even` units are worth 1 wherever they can go.
    """

    places: tuple[int, ...]
    scale: int
    unit: int
    required: Vector
    start: Vector
    rates: tuple[Vector, ...]
    even: tuple[Kind, ...]
    odd: tuple[Kind, ...]

    def totals(self, filled: Sequence[int]) -> Vector:
        """What is short, weighed: over the critical places, the mandatory, the recommended and the optional ones."""
        short = [required - amount for required, amount in zip(self.required, filled, strict=True)]
        return tuple(
            sum(amount * rates[level] for amount, rates in zip(short, self.rates, strict=True)) for level in range(4)
        )


def components(places: Sequence[Place], sources: Sequence[Source], start: Sequence[Number]) -> list[Component]:
    """The groups of places that sources join, those without a place apart; `start` is what is filled already."""
    by_served: dict[Served, list[int]] = {}
    for index, source in enumerate(sources):
        if source.serves and source.quantity:
            by_served.setdefault(source.serves, []).append(index)
    return [_component(places, sources, start, group) for group in _joined(sorted(by_served.items()))]


def _joined(kinds: list[tuple[Served, list[int]]]) -> list[dict[Served, list[int]]]:
    groups: list[tuple[set[int], dict[Served, list[int]]]] = []
    for served, indexes in kinds:
        reached, members = {place for place, _ in served}, {served: indexes}
        apart = []
        for group in groups:
            if reached.isdisjoint(group[0]):
                apart.append(group)
            else:
                reached |= group[0]
                members = {**group[1], **members}
        groups = [*apart, (reached, members)]
    return [members for _, members in groups]


def _component(
    places: Sequence[Place], sources: Sequence[Source], start: Sequence[Number], kinds: Mapping[Served, list[int]]
) -> Component:
    joined = sorted({place for served in kinds for place, _ in served})
    ordered = sorted(kinds.items())
    quantities = [sum((sources[index].quantity for index in indexes), Fraction(0)) for _, indexes in ordered]
    is_divisible = places[joined[0]].is_divisible
    scale = lcm(
        *(places[place].required.denominator for place in joined),
        *(start[place].denominator for place in joined),
        *(worth.denominator for served in kinds for _, worth in served),
        *(quantity.denominator for quantity in quantities),
    )
    unit = 1 if is_divisible else scale
    even, odd = [], []
    for (served, indexes), quantity in zip(ordered, quantities, strict=True):
        local = tuple(joined.index(place) for place, _ in served)
        if all(worth == 1 for _, worth in served):
            units = int(quantity * scale / unit)
            even.append(Kind(units, local, (unit,) * len(local), tuple(indexes)))
        else:
            odd.append(Kind(int(quantity), local, tuple(int(worth * scale) for _, worth in served), tuple(indexes)))
    required = tuple(int(places[place].required * scale) for place in joined)
    return Component(
        places=tuple(joined),
        scale=scale,
        unit=unit,
        required=required,
        start=tuple(int(start[place] * scale) for place in joined),
        rates=_rates([places[place] for place in joined], required),
        even=tuple(even),
        odd=tuple(odd),
    )


def _rates(places: Sequence[Place], required: Vector) -> tuple[Vector, ...]:
    whole = lcm(*required)
    return tuple(
        tuple(place.weight * (whole // amount) if counted else 0 for counted in _counted(place))
        for place, amount in zip(places, required, strict=True)
    )


def _counted(place: Place) -> tuple[bool, ...]:
    return (place.critical, *(place.necessity is necessity for necessity in Necessity))

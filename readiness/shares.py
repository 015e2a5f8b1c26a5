"""The splits of an edition's lines, by index of line: equipment on hand, usable equipment, people among posts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from graph.model.requirements import Requirement
from readiness.exact import Number, lean
from readiness.missing import Missing
from readiness.people import Member
from readiness.places import Place, Source
from readiness.split import split
from readiness.stock import Lot

Required = Fraction | Missing | None
Offer = tuple[Number, Sequence[tuple[int, Number]]]


@dataclass(frozen=True, slots=True)
class Shares:
    """What each line that takes part is filled, and what each source, in its order, gave to which line.

    `places` and `offers` are what was split.
    """

    places: Mapping[int, Place]
    offers: Sequence[Offer]
    filled: Mapping[int, Fraction]
    given: Sequence[Mapping[int, Fraction]]
    is_proven: bool


def of_lots(
    places: Mapping[int, Place], lots: Iterable[Lot], *, only_usable: bool, near: Shares | None = None
) -> Shares:
    """The split of everything on hand, or only of what is usable; `near`, where that is a split of the same."""
    offers = [(lot.usable if only_usable else lot.on_hand, lot.serves(only_usable=only_usable)) for lot in lots]
    return _shares(places, offers, near)


def of_people(
    places: Mapping[int, Place],
    members: Iterable[Member],
    fit: Mapping[int, Iterable[Member]],
    *,
    near: Shares | None = None,
) -> Shares:
    """The split of the members among the posts that they can fill; `near`, where that is a split of the same."""
    posts: dict[str, list[tuple[int, Number]]] = {member.person.id: [] for member in members}
    for line in places:
        for member in fit[line]:
            posts[member.person.id].append((line, 1))
    return _shares(places, [(1, lines) for lines in posts.values()], near)


def place(line: Requirement, required: Fraction, *, is_divisible: bool = False) -> Place:
    """The line as a place of a split."""
    return Place(lean(required), line.weight, line.critical, line.necessity, is_divisible)


def _shares(places: Mapping[int, Place], offers: Sequence[Offer], near: Shares | None) -> Shares:
    if near is not None and near.places == places and near.offers == offers:
        return near
    lines = list(places)
    at = {line: index for index, line in enumerate(lines)}
    sources = [
        Source(quantity, tuple((at[line], worth) for line, worth in serves if line in at))
        for quantity, serves in offers
    ]
    found = split([places[line] for line in lines], sources)
    return Shares(
        places,
        offers,
        dict(zip(lines, found.filled, strict=True)),
        [{lines[index]: amount for index, amount in given.items()} for given in found.given],
        found.is_proven,
    )

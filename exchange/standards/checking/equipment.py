"""Whether the types of one equipment line go together, with their kinds and substitutes."""

from collections.abc import Iterator
from itertools import combinations

from exchange.problem import Reason
from exchange.standards.checking import reasons
from exchange.standards.checking.kinds import is_kind, kinds, substitutions
from exchange.standards.document import Written
from exchange.standards.problem import Problem, error
from exchange.standards.reading.numbers import shown
from graph.model.facts import Catalogue
from graph.model.requirements import Alternative, Equipment, Measure, Redundancy

PIECE = "PIECE"


def check_equipment(file: str, written: Written, catalogue: Catalogue) -> Iterator[Problem]:
    """What is wrong with the units, worths, alternatives and limits of one line; unknown types are told elsewhere."""
    asks = written.requirement.asks
    lines: dict[str, int] = {}
    if isinstance(asks, Equipment):
        lines = dict(zip((held.type for held in asks.alternatives), written.alternatives, strict=True))
        for code, reason in _of_line(asks, catalogue):
            yield error(file, lines[code], reason)
    if not isinstance(asks, (Measure, Redundancy)) and not _is_measured(asks, catalogue):
        for limit in written.limits:
            if limit.value.denominator != 1:
                yield error(file, limit.line, reasons.no_whole_limit(shown(limit.value)))


def _is_measured(asks: object, catalogue: Catalogue) -> bool:
    """Whether a line asks for an amount that may be divided: a capacity, or metres, litres and the like."""
    if not isinstance(asks, Equipment):
        return False
    first = catalogue.equipment_types.get(asks.alternatives[0].type)
    return asks.capacity is not None or first is None or first.unit != PIECE


def _of_line(asks: Equipment, catalogue: Catalogue) -> Iterator[tuple[str, Reason]]:
    known = [held for held in asks.alternatives if held.type in catalogue.equipment_types]
    yield from _circular(known, catalogue, asks.takes_substitutes)
    for held in known:
        unit = catalogue.equipment_types[held.type].unit
        if unit != PIECE and held.worth != 1:
            yield held.type, reasons.measured_worth(held.type, unit, shown(held.worth))
    yield from _units(known, catalogue, asks.takes_substitutes)


def _circular(known: list[Alternative], catalogue: Catalogue, takes_substitutes: bool) -> Iterator[tuple[str, Reason]]:
    for one, other in combinations(known, 2):
        for inner, outer in ((one, other), (other, one)):
            if inner.type != outer.type and is_kind(catalogue, inner.type, outer.type) and inner.worth <= outer.worth:
                yield inner.type, reasons.circular_kind(inner.type, outer.type)
        if takes_substitutes and _substitutes(catalogue, one, other) and _substitutes(catalogue, other, one):
            yield other.type, reasons.circular_substitute(one.type, other.type)


def _substitutes(catalogue: Catalogue, one: Alternative, other: Alternative) -> bool:
    return any(is_kind(catalogue, one.type, held.code) for held, _ in substitutions(catalogue, other.type))


def _units(known: list[Alternative], catalogue: Catalogue, takes_substitutes: bool) -> Iterator[tuple[str, Reason]]:
    if not known:
        return
    first = catalogue.equipment_types[known[0].type]
    told: set[str] = set()
    for held in known:
        replaced = list(substitutions(catalogue, held.type)) if takes_substitutes else []
        roots = [held.type, *(one.code for one, _ in replaced)]
        for kind in (kind for root in roots for kind in kinds(catalogue, root)):
            if kind.unit != first.unit and kind.code not in told:
                told.add(kind.code)
                yield held.type, reasons.mixed_units(first.code, first.unit, kind.code, kind.unit)
        for one, target in replaced:
            ratio = one.substitutes_for[target]
            if one.unit == first.unit != PIECE and ratio != 1:
                yield held.type, reasons.measured_ratio(one.code, target, one.unit, shown(ratio))

"""The split where every worth is 1: no search, each place filled in order of what one more unit saves."""

from collections.abc import Sequence

from readiness.components import Component, Vector
from readiness.flow import Flow


def fill(component: Component, start: Sequence[int]) -> tuple[list[int], Flow]:
    """Give the even units where they save most, then by position; returns the filled amounts and who gave what.

    A place that something else has filled in part may have room for less than a whole unit; that comes as its last.
    """
    flow = Flow([kind.quantity for kind in component.even], [kind.serves for kind in component.even], len(start))
    filled = list(start)
    for _, place, units, worth in sorted(_rooms(component, start)):
        filled[place] += worth * flow.give(place, units)
    return filled, flow


def _rooms(component: Component, start: Sequence[int]) -> list[tuple[Vector, int, int, int]]:
    rooms = []
    for place, (required, filled, rates) in enumerate(zip(component.required, start, component.rates, strict=True)):
        whole, part = divmod(required - filled, component.unit)
        for units, worth in ((whole, component.unit), (1, part)):
            if units and worth:
                rooms.append((tuple(-rate * worth for rate in rates), place, units, worth))
    return rooms

"""What a filter asks of the nodes behind each that it narrows, and which filters are therefore asked last."""

from collections.abc import Sequence

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.ports import filters as ask


def asked_last(model: Model, label: Label, several: Sequence[ask.Filter], *, is_in_order: bool) -> list[ask.Filter]:
    """Those that look through many others, to be asked of what meets the rest: the planner takes them for cheap.

    Empty where the rest asks only what a node itself holds, which the planner does first anyway, unless the nodes come
    in order already (`is_in_order`).
    """
    late = [one for one in several if _looks_through_many(model, label, one)]
    return late if is_in_order or any(_follows(one) for one in several if one not in late) else []


def _looks_through_many(model: Model, label: Label, wanted: ask.Filter) -> bool:
    """Whether it asks about several others, which a node may have hundreds of."""
    match wanted:
        case ask.Related(name, inner):
            hop = model.hop(label.name, name)
            return hop.many or _looks_through_many(model, model.label(hop.end), inner)
        case ask.All(inner) | ask.Any(inner):
            return any(_looks_through_many(model, label, one) for one in inner)
        case ask.Not(inner):
            return _looks_through_many(model, label, inner)
    return False


def _follows(wanted: ask.Filter) -> bool:
    """Whether it asks about another."""
    match wanted:
        case ask.Related():
            return True
        case ask.All(inner) | ask.Any(inner):
            return any(map(_follows, inner))
        case ask.Not(inner):
            return _follows(inner)
    return False

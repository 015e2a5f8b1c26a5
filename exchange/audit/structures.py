"""Whether a structured value can be read as what it stands for."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import orjson

from exchange import cell_reasons
from exchange.audit import reasons
from exchange.problem import Reason
from graph.model.declaration.property import Property
from graph.model.requirements import Asks, Dimension, Thresholds
from graph.model.rules import Bound, Condition, Rule
from graph.model.structure import from_structure, to_structure
from graph.model.values import canonical_json


def wrong_structure(owner: str, prop: Property, held: str) -> Reason | None:
    """Why the text is not one that Muster would have kept."""
    if len(held) > prop.max_length:
        return cell_reasons.too_long(len(held), prop.max_length)
    again = READERS.get((owner, prop.name), _as_it_is)
    try:
        found = canonical_json(again(orjson.loads(held)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return reasons.no_structure(type(error).__name__)
    return None if found == held else reasons.other_form(found)


def _as_it_is(data: Any) -> Any:
    return data


def _of(wanted: Any, data: Any) -> Any:
    return to_structure(from_structure(data, wanted))


def _thresholds(data: dict[str, Any]) -> Any:
    return {Dimension(name).value: _of(Thresholds, {**parts, "is": "Thresholds"}) for name, parts in data.items()}


READERS: Mapping[tuple[str, str], Callable[[Any], Any]] = {
    ("Requirement", "asks"): partial(_of, Asks),
    ("Requirement", "rule"): partial(_of, Rule),
    ("Requirement", "condition"): partial(_of, Condition),
    ("Requirement", "specification"): partial(_of, tuple[Bound, ...]),
    ("Edition", "thresholds"): _thresholds,
}
"""What is read into value types."""

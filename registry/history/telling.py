"""Steps as the rows that the history keeps: values as files say them, ends by their keys."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.values import canonical_json, decimal_text
from graph.ports.rows import Row, Rows
from registry.history.owner import Owner
from registry.history.step import Held, Step
from registry.history.words import Words

JSON = frozenset({Kind.CODES, Kind.MEASURES, Kind.NUMBERS, Kind.STRUCTURE})
SHORT = {"from_id": "from", "to_id": "to"}
Keys = Mapping[str, Mapping[str, str]]
"""By field, the key of each end in words."""


class Telling:
    """Tells steps of one owner at a time."""

    def __init__(self, rows: Rows, model: Model) -> None:
        self._words = Words(rows, model)

    async def rows(self, owner: Owner, steps: Sequence[Step], *, is_last: bool) -> list[Row | None]:
        """The rows in the order of the steps, without ids; None where an end is not there yet.

        `is_last`: there is no later; an end that is not there is told by its id.
        """
        keys = {
            field: await self._words.of(label, _ids(owner, steps, field)) for field, (label, _) in owner.ends.items()
        }
        named = await self._names(owner, steps, keys)
        return [
            _row(owner, step, named[place], keys) if is_last or _are_there(owner, step, keys) else None
            for place, step in enumerate(steps)
        ]

    async def _names(self, owner: Owner, steps: Sequence[Step], keys: Keys) -> list[str]:
        if owner.relationship is None:
            names = await self._words.of_rows(owner.label, [step.whole for step in steps])
            return [names[step.whole["id"]] for step in steps]
        unique = owner.relationship.unique_by
        return [_edge_name(step.whole, unique, keys) for step in steps]


def _ids(owner: Owner, steps: Sequence[Step], field: str) -> set[str]:
    """The ends that these steps name under a field."""
    found: set[str] = set()
    for step in steps:
        for held in (step.before, step.after, step.whole if field in owner.key_ends else None):
            ends = None if held is None else held.get(field)
            found.update(ends if isinstance(ends, list) else () if ends is None else (ends,))
    return found


def _are_there(owner: Owner, step: Step, keys: Keys) -> bool:
    return all(id in keys[field] for field in owner.ends for id in _ids(owner, [step], field))


def _edge_name(whole: Row, unique: Sequence[str], keys: Keys) -> str:
    ends = " → ".join(keys[field].get(whole[field], whole[field]) for field in ("from_id", "to_id"))
    told = [str(whole[name]) for name in unique if whole.get(name) is not None]
    return f"{ends} ({', '.join(told)})" if told else ends


def _row(owner: Owner, step: Step, name: str, keys: Keys) -> Row:
    return {
        "label": owner.name,
        "subject": f"{owner.name}:{step.whole['id']}",
        "key": name,
        "action": step.action,
        "before": _held(owner, step.before, keys),
        "after": _held(owner, step.after, keys),
    }


def _held(owner: Owner, held: Held | None, keys: Keys) -> str | None:
    if held is None:
        return None
    return canonical_json({SHORT.get(name, name): _value(owner, name, held[name], keys) for name in held})


def _value(owner: Owner, name: str, value: Any, keys: Keys) -> Any:
    if value is None:
        return None
    if name not in owner.ends:
        return _said(owner.properties[name], value)
    rel = owner.ends[name][1]
    if isinstance(value, list):
        return sorted(_end(rel, id, keys[name]) for id in value)
    return _end(rel, value, keys[name])


def _end(rel: Relationship | None, id: str, keys: Mapping[str, str]) -> str:
    """Of a term in a known list only the code, as in a cell."""
    key = keys.get(id, id)
    return key.partition(":")[2] if rel and rel.terms and id in keys else key


def _said(prop: Property, value: Any) -> Any:
    if prop.kind is Kind.DECIMAL:
        return decimal_text(value)
    return json.loads(value) if prop.kind in JSON else value

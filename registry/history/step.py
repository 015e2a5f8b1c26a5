"""One change of one row on its way into the history: only what differs, ends still as ids."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graph.ports.rows import Row
from registry.change import Ends
from registry.history.owner import Owner

Held = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Step:
    """`whole` names the key; `before` is None of what was created, `after` of what was removed."""

    whole: Row
    before: Held | None
    after: Held | None

    @property
    def action(self) -> str:
        """As ChangedRow declares it."""
        if self.before is None:
            return "CREATED"
        return "REMOVED" if self.after is None else "CHANGED"


def step(
    owner: Owner, before: Row | None, after: Row | None, links: Mapping[str, tuple[Ends, Ends]] | None = None
) -> Step:
    """What differs between two rows (`after` may hold only some fields), and between the ends of links."""
    linked = links or {}
    was = {field: list(ends) for field, (ends, _) in linked.items()}
    became = {field: list(ends) for field, (_, ends) in linked.items()}
    whole = {**(before or {}), **(after or {})}
    if before is None or after is None:
        held = {name: whole.get(name) for name in owner.fields} | (became if before is None else was)
        held = {name: value for name, value in held.items() if value not in (None, [])}
        return Step(whole, None, held) if before is None else Step(whole, held, None)
    for name in owner.fields:
        if name in after and before[name] != after[name]:
            was[name], became[name] = before[name], after[name]
    return Step(whole, was, became)

"""The words of lines and of the facts that they lack, with measures by their names: of all rows of a level at once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema.readiness.called import Called, called_in_facts
from schema.readiness.texts import CALLED, LINE, line_text, missing_text

MISSING = LINE.index("missing")


async def missing_texts(
    store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment
) -> list[str]:
    """For each (fact) its words."""
    called = await called_in_facts(store, (fact for (fact,) in calls))
    return await in_turns(missing_text([fact, called.facts([fact])], arguments, moment) for (fact,) in calls)


async def line_texts(store: Store, calls: Sequence[Sequence[Any]], arguments: Arguments, moment: Moment) -> list[str]:
    """For each line, by the entries that its words need, these words."""
    called = await called_in_facts(store, (fact for call in calls for fact in call[MISSING] or ()))
    return await in_turns(line_text([*call, called.facts(call[MISSING] or ())], arguments, moment) for call in calls)


async def called_in_lines(store: Store, lines: Iterable[Mapping[str, Any] | None]) -> Called:
    """What the facts that these plain lines lack are called; None is no line."""
    return await called_in_facts(store, (fact for line in lines if line is not None for fact in line["missing"]))


def line_called(line: Mapping[str, Any] | None, called: Called) -> dict[str, Any] | None:
    """A plain line with the names in it."""
    return None if line is None else {**line, CALLED: called.facts(line["missing"])}

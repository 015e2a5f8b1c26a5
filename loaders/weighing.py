"""From which cost on an operation may take long to answer, by what it asks."""

from collections.abc import Iterable

from loaders.mapping.contract import SchemaMap
from loaders.mapping.groups import GroupRoot
from loaders.mapping.roots import BatchRoot
from loaders.mapping.tables import TableRoot
from loaders.roots import Described, Mixing, Refusing, Root, Walking

READ = 10_000
WORKED_OUT = 1_000
"""What Python works out for each object takes longer than what is read."""
MOST_COMPARED = 12
"""Comparisons in a document; a store may look at everything for each of them."""


def long_from(roots: Iterable[tuple[str, Root | Refusing | Described]], compared: int, mapped: SchemaMap) -> int:
    """The cost, for these root fields by name with so many comparisons in all; 0: whatever it costs."""
    named = list(roots)
    if compared > MOST_COMPARED or any(
        isinstance(mapped.roots.get(name), (BatchRoot, GroupRoot, TableRoot)) for name, _ in named
    ):
        return 0
    return WORKED_OUT if any(_is_worked_out(root) for _, root in named) else READ


def _is_worked_out(root: Root | Refusing | Described) -> bool:
    walks = [walking for _, walking in root.walks] if isinstance(root, Mixing) else [root]
    return any(isinstance(one, Walking) and one.filler is not None and one.filler.works_out for one in walks)

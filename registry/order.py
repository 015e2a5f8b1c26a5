"""The order in which labels are written and removed."""

from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.kinds import Kind


def ends_first(model: Model) -> list[Label]:
    """The labels, ends before starts; as declared where they lead to each other in a circle."""
    sorter: TopologicalSorter[str] = TopologicalSorter()
    for label in model.labels:
        sorter.add(label.name, *(name for name in _ends(model, label) if name != label.name))
    try:
        return [model.label(name) for name in sorter.static_order()]
    except CycleError:
        return list(model.labels)


def _ends(model: Model, label: Label) -> Iterator[str]:
    yield from (rel.to for rel in label.relationships)
    properties = [*label.properties, *(prop for rel in label.relationships for prop in rel.properties)]
    if any(prop.kind in (Kind.TERM, Kind.MEASURES) for prop in properties):
        yield from (found.name for found in model.labels if found.name == "Term")

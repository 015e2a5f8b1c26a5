"""What a changed row is a row of: a label, or a relationship with properties."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship

EDGE_ENDS = ("from_id", "to_id")


@dataclass(frozen=True)
class Owner:
    """The label, and the relationship that starts there where the rows are its own."""

    label: Label
    relationship: Relationship | None = None

    @cached_property
    def name(self) -> str:
        """The label, or "Label.field"."""
        return self.label.name if self.relationship is None else f"{self.label.name}.{self.relationship.field}"

    @cached_property
    def properties(self) -> Mapping[str, Property]:
        """Those that people give; what Muster derives is no history."""
        held = self.label if self.relationship is None else self.relationship
        return {prop.name: prop for prop in held.properties if not prop.kept}

    @cached_property
    def ends(self) -> Mapping[str, tuple[str, Relationship | None]]:
        """By field the label that it leads to, and the relationship that does."""
        rel = self.relationship
        if rel is not None:
            return {"from_id": (self.label.name, None), "to_id": (rel.to, rel)}
        plain = [rel for rel in self.label.relationships if not rel.has_rows and not rel.kept]
        return {rel.field: (rel.to, rel) for rel in plain}

    @cached_property
    def key_ends(self) -> frozenset[str]:
        """The fields of ends that are part of what a row is called."""
        return frozenset(EDGE_ENDS if self.relationship else self.label.key) & self.ends.keys()

    @cached_property
    def fields(self) -> tuple[str, ...]:
        """What a row holds itself: relationships to many without properties are links beside it."""
        single = [name for name, (_, rel) in self.ends.items() if name in EDGE_ENDS or (rel and not rel.many)]
        return (*self.properties, *single)

"""All labels together."""

from dataclasses import dataclass, field

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind


@dataclass(frozen=True)
class Model:
    """All labels together; checks what only the whole can tell, and resolves the hops of walks."""

    labels: tuple[Label, ...]
    _by_name: dict[str, Label] = field(init=False, repr=False, compare=False)
    _hops: dict[tuple[str, str], Hop] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: dict[str, Label] = {}
        plurals: set[str] = set()
        for label in self.labels:
            files = [label.plural, *(rel.plural for rel in label.relationships if rel.plural)]
            for plural in files:
                if plural in plurals:
                    raise DeclarationError(f"label {label.name}: the plural {plural!r} is taken")
                plurals.add(plural)
            if label.name in by_name:
                raise DeclarationError(f"label {label.name} is declared twice")
            by_name[label.name] = label
        object.__setattr__(self, "_by_name", by_name)
        object.__setattr__(self, "_hops", self._resolve_hops())

    def _resolve_hops(self) -> dict[tuple[str, str], Hop]:
        hops: dict[tuple[str, str], Hop] = {}

        def add(hop: Hop) -> None:
            taken = (hop.start, hop.name) in hops
            start = self._by_name[hop.start]
            is_property = (
                any(prop.name == hop.name for prop in start.properties) and hop.direction is not Direction.TERM
            )
            if taken or is_property:
                raise DeclarationError(f"{hop.owner}: the name {hop.name!r} is taken at {hop.start}")
            hops[hop.start, hop.name] = hop

        for label in self.labels:
            for rel in label.relationships:
                self._check_relationship(label, rel)
                add(Hop(rel.field, label.name, rel.to, Direction.OUT, rel.many, label.name, rel))
                add(Hop(rel.inverse, rel.to, label.name, Direction.BACK, rel.inverse_many, label.name, rel))
            for prop in label.properties:
                if prop.kind is Kind.TERM:
                    self._check_term(label.name, prop)
                    add(Hop(prop.name, label.name, "Term", Direction.TERM, False, label.name, None, prop))
        return hops

    def _check_relationship(self, label: Label, rel: Relationship) -> None:
        where = f"{label.name}.{rel.field}"
        if rel.to not in self._by_name:
            raise DeclarationError(f"{where}: leads to {rel.to!r}, which is no label")
        if rel.acyclic and rel.to != label.name:
            raise DeclarationError(f"{where}: only a relationship within one label can be acyclic")
        for prop in rel.properties:
            if prop.kind is Kind.TERM:
                self._check_term(where, prop)

    def _check_term(self, where: str, prop: Property) -> None:
        if "Term" not in self._by_name:
            raise DeclarationError(f"{where}.{prop.name}: is a term, and there is no label Term")
        lists = [
            choice.code for item in self._by_name["Term"].properties if item.name == "list" for choice in item.choices
        ]
        if prop.terms not in lists:
            raise DeclarationError(f"{where}.{prop.name}: names the list {prop.terms!r}, which Term does not have")

    def label(self, name: str) -> Label:
        """The label of that name; KeyError when there is none."""
        return self._by_name[name]

    def edge_hop(self, relationship: Relationship, name: str) -> Hop:
        """The hop from a relationship's TERM property to its Term; KeyError when there is none."""
        prop = relationship.property(name)
        if prop.kind is not Kind.TERM:
            raise KeyError(f"{relationship.name} has no way {name!r}")
        return Hop(name, relationship.name, "Term", Direction.TERM, False, relationship.name, None, prop)

    def hop(self, start: str, name: str) -> Hop:
        """The hop `name` from the label `start`; KeyError when there is none."""
        try:
            return self._hops[start, name]
        except KeyError:
            raise KeyError(f"{start} has no way {name!r}") from None

"""A kind of node."""

from collections.abc import Iterable
from dataclasses import dataclass

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.names import LABEL, NAME
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

COORDINATES = ("latitude", "longitude")


@dataclass(frozen=True, slots=True)
class Label:
    """One kind of node. `key` names the properties and to-one relationships that tell one node from another.

    `is_place`: its nodes are found by their distance from a point.
    """

    name: str
    plural: str
    zh: str
    en: str
    key: tuple[str, ...]
    properties: tuple[Property, ...]
    relationships: tuple[Relationship, ...] = ()
    doc: str = ""
    derived: bool = False
    from_files: bool = True
    is_place: bool = False

    def __post_init__(self) -> None:
        if not LABEL.match(self.name) or not NAME.match(self.plural):
            raise DeclarationError(f"label {self.name!r} ({self.plural!r}): not a label name or not a plural")
        names = [prop.name for prop in self.properties] + [rel.field for rel in self.relationships]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise DeclarationError(f"label {self.name}: {', '.join(twice)} declared twice")
        if not self.key:
            raise DeclarationError(f"label {self.name}: has no key")
        if self.is_place and [p.kind for p in self.properties if p.name in COORDINATES] != [Kind.DECIMAL] * 2:
            raise DeclarationError(f"label {self.name}: is a place without coordinates")
        if len(set(self.key)) != len(self.key):
            raise DeclarationError(f"label {self.name}: its key names a property twice")
        for name in self.key:
            self._check_key(name)
        for rel in self.relationships:
            self._check_found_with(rel)

    def _check_found_with(self, rel: Relationship) -> None:
        if rel.found_with is None:
            return
        other = next((one for one in self.relationships if one.field == rel.found_with), None)
        if rel.many or other is None or other.many:
            raise DeclarationError(
                f"label {self.name}: {rel.field!r} is found with {rel.found_with!r}: both lead to one, from here"
            )

    def _check_key(self, name: str) -> None:
        prop = next((p for p in self.properties if p.name == name), None)
        rel = next((r for r in self.relationships if r.field == name), None)
        if prop is None and rel is None:
            raise DeclarationError(f"label {self.name}: its key names {name!r}, which it does not have")
        if prop is not None and not prop.required:
            raise DeclarationError(f"label {self.name}: {name!r} is of the key and must be required")
        if rel is not None and (rel.many or not rel.required):
            raise DeclarationError(
                f"label {self.name}: {name!r} is of the key and must be a required relationship to one"
            )

    @property
    def searched(self) -> tuple[str, ...]:
        """The properties that text search looks at, in order."""
        return tuple(prop.name for prop in self.properties if prop.searched is not None)

    def property(self, name: str) -> Property:
        """The declared property of that name; KeyError when there is none."""
        for prop in self.properties:
            if prop.name == name:
                return prop
        raise KeyError(f"{self.name} has no property {name!r}")

    def keeps(self, fields: Iterable[str]) -> bool:
        """Whether all of these are kept beside what people enter; of a derived label, where all is kept, never."""
        kept = {prop.name for prop in self.properties if prop.kept} | {
            rel.field for rel in self.relationships if rel.kept
        }
        return not self.derived and kept.issuperset(fields)

    def relationship(self, field_name: str) -> Relationship:
        """The relationship that starts here under that field; KeyError when there is none."""
        for rel in self.relationships:
            if rel.field == field_name:
                return rel
        raise KeyError(f"{self.name} has no relationship {field_name!r}")

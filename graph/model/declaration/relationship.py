"""A relationship, declared at the label it starts from."""

from dataclasses import dataclass

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.names import NAME, RELATIONSHIP, RESERVED
from graph.model.declaration.property import Property


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship, declared at the label it starts from.

    `field` is its name at the start (also its file column), `inverse` its name at the end; both name a hop of a walk.
    `many`: a start may have several ends. `inverse_many`: an end may have several starts.
    With `properties` (or `own_file`) it has rows of its own, an id, and a file `<plural>.csv`;
    `unique_by` names the properties that, with both ends, tell one from another.
    `terms` restricts the end to one list of Term, so that a cell needs only the code.
    `found_with` names another relationship to one of the same label: what starts at one end of both is found at once.
    """

    name: str
    field: str
    to: str
    inverse: str
    zh: str
    en: str
    doc: str = ""
    many: bool = False
    inverse_many: bool = True
    required: bool = False
    properties: tuple[Property, ...] = ()
    unique_by: tuple[str, ...] = ()
    plural: str | None = None
    terms: str | None = None
    acyclic: bool = False
    kept: bool = False
    found_with: str | None = None

    def __post_init__(self) -> None:
        if not RELATIONSHIP.match(self.name):
            raise DeclarationError(f"relationship {self.name!r}: not a relationship name")
        for name in (self.field, self.inverse):
            if not NAME.match(name) or name in RESERVED:
                raise DeclarationError(f"relationship {self.name}: {name!r} is not a name, or a reserved one")
        if bool(self.properties) != (self.plural is not None):
            raise DeclarationError(
                f"relationship {self.name}: one with properties needs a plural (its file), others have none"
            )
        if self.properties and not self.many:
            raise DeclarationError(f"relationship {self.name}: one with properties is to many")
        names = [prop.name for prop in self.properties]
        if len(set(names)) != len(names):
            raise DeclarationError(f"relationship {self.name}: a property is declared twice")
        for name in self.unique_by:
            if name not in names:
                raise DeclarationError(f"relationship {self.name}: unique_by names {name!r}, which it does not have")
        if (self.terms is not None) and self.to != "Term":
            raise DeclarationError(f"relationship {self.name}: terms restricts Term only")

    @property
    def has_rows(self) -> bool:
        """Whether each such relationship is a row of its own, with an id and properties."""
        return bool(self.properties)

    def property(self, name: str) -> Property:
        """The declared property of that name; KeyError when there is none."""
        for prop in self.properties:
            if prop.name == name:
                return prop
        raise KeyError(f"{self.name} has no property {name!r}")

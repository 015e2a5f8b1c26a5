"""How a node or a relationship is declared; a wrong one fails when built, with a message for its author."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from graph.model.kinds import Kind

NAME = re.compile(r"[a-z][a-z0-9_]*\Z")
LABEL = re.compile(r"[A-Z][A-Za-z0-9]*\Z")
RELATIONSHIP = re.compile(r"[A-Z][A-Z0-9_]*\Z")
COORDINATES = ("latitude", "longitude")
RESERVED = frozenset({"id", "created_at", "updated_at", "revision", "from_id", "to_id", "remove"})


class Searched(StrEnum):
    """How a property is found by text search: a NAME also by its pinyin and its initials."""

    NAME = "NAME"
    TEXT = "TEXT"


class DeclarationError(ValueError):
    """A declaration that cannot be; the message names it and says what is wrong."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a closed enumeration, with its words in both languages."""

    code: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Property:
    """One property of a node or of a relationship.

    `kept` marks what Muster derives and keeps (never read from a file); `minimum`/`maximum` are inclusive and in
    the property's own unit; `terms` names the vocabulary of a TERM, `choices` the values of a CHOICE or CODES.
    """

    name: str
    kind: Kind
    zh: str
    en: str
    doc: str = ""
    required: bool = False
    choices: tuple[Choice, ...] = ()
    terms: str | None = None
    unit: str | None = None
    max_length: int = 200
    minimum: int | None = None
    maximum: int | None = None
    indexed: bool = False
    kept: bool = False
    searched: Searched | None = None

    def __post_init__(self) -> None:
        if not NAME.match(self.name) or self.name in RESERVED:
            raise DeclarationError(f"property {self.name!r}: not a name, or a reserved one")
        if (self.kind in (Kind.CHOICE, Kind.CODES)) != bool(self.choices):
            raise DeclarationError(f"property {self.name!r}: choices belong to CHOICE and CODES, and to them only")
        if (self.kind is Kind.TERM) != (self.terms is not None):
            raise DeclarationError(f"property {self.name!r}: a TERM names its list, and nothing else does")
        if self.minimum is not None and self.maximum is not None and self.minimum > self.maximum:
            raise DeclarationError(f"property {self.name!r}: its minimum is over its maximum")
        if self.searched is not None and self.kind not in (Kind.TEXT, Kind.CODE):
            raise DeclarationError(f"property {self.name!r}: only a text or a code is searched")
        if self.max_length < 1:
            raise DeclarationError(f"property {self.name!r}: a text of no length")
        codes = [choice.code for choice in self.choices]
        if len(set(codes)) != len(codes):
            raise DeclarationError(f"property {self.name!r}: a choice is declared twice")


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


class Direction(StrEnum):
    """Which way a hop follows a relationship."""

    OUT = "OUT"
    BACK = "BACK"
    TERM = "TERM"  # from a TERM property to the Term it names


@dataclass(frozen=True, slots=True)
class Hop:
    """One step of a walk, resolved: from `start` by `name` to `end`. `many` tells whether it may lead to several."""

    name: str
    start: str
    end: str
    direction: Direction
    many: bool
    owner: str
    relationship: Relationship | None = None
    term: Property | None = None


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

"""A property of a node or of a relationship."""

from dataclasses import dataclass
from enum import StrEnum

from graph.model.declaration.error import DeclarationError
from graph.model.declaration.names import NAME, RESERVED
from graph.model.kinds import Kind


class Searched(StrEnum):
    """How a property is found by text search: a NAME also by its pinyin and its initials."""

    NAME = "NAME"
    TEXT = "TEXT"


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

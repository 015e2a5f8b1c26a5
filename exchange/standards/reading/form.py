"""One form to fill in: reads the values of a file exactly and keeps every problem, instead of stopping at the first."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TypeVar

from exchange.problem import Reason
from exchange.standards.document import Limit, Named, Reference
from exchange.standards.problem import Problem, error, warning
from exchange.standards.reading import reasons
from exchange.standards.reading.nodes import Fields, Items, Node, Scalar
from graph.model.values import day

T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)


@dataclass
class Form:
    """The problems of one file, and what its current requirement names and limits."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    limits: list[Limit] = field(default_factory=list)

    def refuse(self, line: int, reason: Reason) -> None:
        """Keep an error."""
        self.problems.append(error(self.file, line, reason))

    def warn(self, line: int, reason: Reason) -> None:
        """Keep a warning."""
        self.problems.append(warning(self.file, line, reason))

    def mapping(self, node: Node) -> Fields | None:
        """A mapping, whatever its keys."""
        if isinstance(node, Fields):
            return node
        self.refuse(node.line, reasons.no_mapping())
        return None

    def fields(self, node: Node, known: tuple[str, ...], needed: tuple[str, ...] = ()) -> Fields | None:
        """A mapping with only known keys and all needed ones; what is known is handed over even when others are not."""
        found = self.mapping(node)
        if found is None:
            return None
        for key, entry in found.entries.items():
            if key not in known:
                self.refuse(entry.line, reasons.unknown_key(key, ", ".join(known)))
        for key in needed:
            if key not in found.entries:
                self.refuse(found.line, reasons.missing_key(key))
        return found

    def only(self, node: Fields, keys: tuple[str, ...]) -> str | None:
        """The one key of these that the mapping has; refused when there are several or none."""
        there = [key for key in keys if key in node.entries]
        if len(there) == 1:
            return there[0]
        self.refuse(node.line, reasons.one_of(", ".join(keys)))
        return None

    def get(self, node: Fields, key: str, read: Callable[[Node], T | None]) -> T | None:
        """What a key holds, read so; None when it is not there or refused."""
        entry = node.entries.get(key)
        return None if entry is None else read(entry.value)

    def items(self, node: Node, read: Callable[[Node], T | None]) -> tuple[T, ...]:
        """A list that is not empty; a single value stands for a list of one."""
        if isinstance(node, Items):
            if not node.items:
                self.refuse(node.line, reasons.empty_list())
            found = [read(item) for item in node.items]
        else:
            found = [read(node)]
        return tuple(item for item in found if item is not None)

    def scalar(self, node: Node) -> str | None:
        """The text of a single value."""
        if not isinstance(node, Scalar):
            self.refuse(node.line, reasons.no_scalar())
            return None
        if node.is_blank:
            self.refuse(node.line, reasons.blank())
            return None
        return node.text

    def text(self, node: Node, most: int) -> str | None:
        """Words for people: no control characters, not too long."""
        found = self.scalar(node)
        if found is None:
            return None
        found = found.strip()
        for character in found:
            if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Zl", "Zp"):
                self.refuse(node.line, reasons.control_character(f"U+{ord(character):04X}"))
                return None
        if len(found) > most:
            self.refuse(node.line, reasons.too_long(most))
            return None
        return found

    def code(self, node: Node, most: int) -> str | None:
        """Text that names something."""
        found = self.scalar(node)
        if found is None:
            return None
        if found != found.strip() or ";" in found:
            self.refuse(node.line, reasons.no_code(found))
            return None
        return self.text(node, most)

    def names(self, named: Named) -> Callable[[Node], str | None]:
        """Reads a code that must be known when the file is checked."""

        def read(node: Node) -> str | None:
            found = self.code(node, 60)
            if found is not None:
                self.references.append(Reference(named, found, node.line))
            return found

        return read

    def codes(self, node: Node, named: Named) -> tuple[str, ...]:
        """One code or a list of them, none twice."""
        found: list[str] = []
        read = self.names(named)

        def once(item: Node) -> str | None:
            code = read(item)
            if code in found:
                self.refuse(item.line, reasons.listed_twice(code or ""))
            elif code is not None:
                found.append(code)
            return code

        self.items(node, once)
        return tuple(found)

    def choice(self, node: Node, kind: type[E], but: tuple[E, ...] = ()) -> E | None:
        """One of a closed enumeration."""
        found = self.scalar(node)
        if found is None:
            return None
        known = {choice.value: choice for choice in kind if choice not in but}
        if found not in known:
            self.refuse(node.line, reasons.no_choice(found, ", ".join(known)))
        return known.get(found)

    def flag(self, node: Node) -> bool | None:
        """true or false."""
        found = self.scalar(node)
        if found is not None and found not in ("true", "false"):
            self.refuse(node.line, reasons.no_flag(found))
            return None
        return None if found is None else found == "true"

    def whole(self, node: Node, least: int, most: int) -> int | None:
        """A whole number within bounds."""
        found = self.scalar(node)
        if found is None:
            return None
        number = int(found) if found.isascii() and found.isdigit() and len(found) < 10 else None
        if number is None or not least <= number <= most:
            self.refuse(node.line, reasons.no_whole(found, least, most))
            return None
        return number

    def date(self, node: Node) -> date | None:
        """A day YYYY-MM-DD."""
        found = self.scalar(node)
        if found is None:
            return None
        try:
            return day(found)
        except ValueError:
            self.refuse(node.line, reasons.no_day(found))
            return None

    def take(self, node: Node, read: Callable[[str], Fraction], wrong: Callable[[str], Reason]) -> Fraction | None:
        """An exact number in a notation of its own; `read` raises ValueError for what is none."""
        found = self.scalar(node)
        if found is None:
            return None
        try:
            return read(found)
        except ValueError:
            self.refuse(node.line, wrong(found))
            return None

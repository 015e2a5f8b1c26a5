"""The text of a YAML file as a tree of scalars, lists and mappings that know their lines; nothing is guessed from text.

A scalar is its text (0.9 stays "0.9"), so that numbers are read exactly and dates, codes and versions alike.
"""

import unicodedata
from dataclasses import dataclass
from typing import Any

import yaml

from exchange.problem import Reason
from exchange.standards.reading import reasons

DEEPEST = 40
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # a tenth of the time, where it was built


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value, as text in NFC. `is_blank`: nothing was written, or null."""

    line: int
    text: str
    is_blank: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A value of a mapping, and the line of its key."""

    line: int
    value: "Node"


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping."""

    line: int
    entries: dict[str, Entry]


Node = Scalar | Items | Fields


class Unreadable(Exception):
    """The text is no tree; all that is wrong with it, by line."""

    def __init__(self, found: list[tuple[int | None, Reason]]) -> None:
        super().__init__(found)
        self.found = found


def tree(text: str) -> Node:
    """The tree of a text; Unreadable where it is not YAML, is empty, or has aliases or a key twice."""
    try:
        found = _survey(text)
        root = None if found else yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        detail = problem.problem or problem.context or "?"
        raise Unreadable([(mark.line + 1 if mark else None, reasons.no_yaml(detail))]) from None
    except yaml.reader.ReaderError as problem:
        line = text.count("\n", 0, int(problem.position)) + 1
        raise Unreadable([(line, reasons.no_yaml(f"U+{int(problem.character):04X}"))]) from None
    if root is None and not found:
        found.append((None, reasons.empty()))
    node = None if root is None else _node(root, found)
    if found or node is None:
        raise Unreadable(found)
    return node


def _survey(text: str) -> list[tuple[int | None, Reason]]:
    """What no file may have, found before anything is built of it: aliases, and depth."""
    found: list[tuple[int | None, Reason]] = []
    depth = 0
    for event in yaml.parse(text, Loader=LOADER):
        line = event.start_mark.line + 1 if event.start_mark else None
        if isinstance(event, yaml.AliasEvent):
            found.append((line, reasons.alias()))
        elif isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > DEEPEST:
            return [*found, (line, reasons.too_deep(DEEPEST))]
    return found


def _node(node: yaml.Node, found: list[tuple[int | None, Reason]]) -> Node:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.ScalarNode):
        return Scalar(line, unicodedata.normalize("NFC", node.value), node.tag.endswith(":null") or not node.value)
    if isinstance(node, yaml.SequenceNode):
        return Items(line, tuple(_node(item, found) for item in node.value))
    entries: dict[str, Entry] = {}
    for key, value in node.value:
        at = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            found.append((at, reasons.odd_key()))
            continue
        if key.value in entries:
            found.append((at, reasons.key_twice(key.value, entries[key.value].line)))
            continue
        entries[key.value] = Entry(at, _node(value, found))
    return Fields(line, entries)

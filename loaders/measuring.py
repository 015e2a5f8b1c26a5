"""Checks a document's size before anything expensive: tokens and nesting, then depth, aliases, fields, root fields."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from loaders import refusals
from loaders.errors import Code, refuse
from loaders.limits import Limits

TOKEN = re.compile(
    r'''"""(?:[^"\\]++|\\"""|\\|"(?!""))*(?:"""|\Z)|"(?:[^"\\\n\r]++|\\.)*"?|\#[^\n\r]*+'''
    r"|[_A-Za-z][_0-9A-Za-z]*+|-?[0-9]++(?:\.[0-9]++)?(?:[eE][+-]?[0-9]++)?|\.\.\.|[!$&():=@\[\]{|}]"
)
"""Tokens and comments. A text without its end takes what follows; whatever else is no token is left to the parser.

No group is possessive: Python 3.11 before 3.11.5 matches such a one wrongly. What follows a group always fits, so that
nothing is ever tried again.
"""
MANY = 300
"""More values in variables are many."""
ENTRY = 5
"""A value under a name counts as so many: it is compared with, or asked for."""
WIDE = 20
"""More fields with fields under them, or more braces, take long to compile."""
BRACKETS = {"{": 1, "[": 1, "(": 1, "}": -1, "]": -1, ")": -1}


def check_tokens(text: str, limits: Limits) -> None:
    """Refuse a text with too many tokens, comments among them, or too many brackets open at once; nothing is parsed."""
    nesting = 0
    for count, match in enumerate(TOKEN.finditer(text), 1):
        nesting += BRACKETS.get(match[0], 0)
        if count > limits.tokens:
            raise refuse(refusals.too_many_tokens(limits.tokens), Code.LIMIT_EXCEEDED)
        if nesting > limits.nesting:
            raise refuse(refusals.too_many_brackets(limits.nesting), Code.LIMIT_EXCEEDED)


def check_nesting(variables: Mapping[str, Any] | None, limits: Limits) -> None:
    """Refuse variables nested deeper than a document may be."""
    level: list[Any] = [held for held in (variables or {}).values() if isinstance(held, (dict, list))]
    for _ in range(limits.nesting):
        if not level:
            return
        level = [
            inner
            for held in level
            for inner in (held.values() if isinstance(held, dict) else held)
            if isinstance(inner, (dict, list))
        ]
    raise refuse(refusals.variables_too_deep(limits.nesting), Code.LIMIT_EXCEEDED)


def is_large(held: Any) -> bool:
    """Whether these variables, or their form, hold more values than others should wait for."""
    level: list[Any] = [held] if held else []
    count = 0
    while level:
        one = level.pop()
        count += len(one) * (ENTRY if isinstance(one, dict) else 1)
        if count > MANY:
            return True
        entries = one.values() if isinstance(one, dict) else one
        level += [inner for inner in entries if isinstance(inner, (dict, list, tuple))]
    return False


@dataclass(frozen=True, slots=True)
class Size:
    """Of a selection set, fragments opened: fields under fields, fields, aliases, fields that stand right in it.

    `objects`: fields with fields under them.
    """

    depth: int = 0
    fields: int = 0
    aliases: int = 0
    own: int = 0
    objects: int = 0


class Measuring:
    """Measures selections; each fragment once. `repeats` counts fields with fields under them by response key."""

    def __init__(self, document: DocumentNode) -> None:
        self._fragments: Mapping[str, FragmentDefinitionNode] = {
            node.name.value: node for node in document.definitions if isinstance(node, FragmentDefinitionNode)
        }
        self._measured: dict[str, Size] = {}
        self.repeats: Counter[str] = Counter()

    def size(self, selection_set: SelectionSetNode) -> Size:
        """The size of a selection set. A fragment inside itself counts nothing: the validation refuses it."""
        depth = fields = aliases = own = objects = 0
        for selection in selection_set.selections:
            if isinstance(selection, FieldNode):
                under = self._under(selection)
                own += 1
                aliases += selection.alias is not None
                fields += 1
                objects += selection.selection_set is not None
                depth = max(depth, under.depth + 1)
            elif isinstance(selection, FragmentSpreadNode):
                under = self._fragment(selection.name.value)
                depth, own = max(depth, under.depth), own + under.own
            else:
                under = self.size(selection.selection_set)  # type: ignore[attr-defined]
                depth, own = max(depth, under.depth), own + under.own
            fields += under.fields
            aliases += under.aliases
            objects += under.objects
        return Size(depth, fields, aliases, own, objects)

    def _under(self, field: FieldNode) -> Size:
        if field.selection_set is None:
            return Size()
        self.repeats[field.alias.value if field.alias else field.name.value] += 1
        under = self.size(field.selection_set)
        _check_described(field, under)
        return under

    def _fragment(self, name: str) -> Size:
        if name not in self._measured:
            self._measured[name] = Size()
            if name in self._fragments:
                self._measured[name] = self.size(self._fragments[name].selection_set)
        return self._measured[name]


def _check_described(field: FieldNode, under: Size) -> None:
    """Refuse aliases that multiply the largest lists there are: what the schema says of itself."""
    name = field.name.value
    if (name == "__schema" and field.alias) or (name in ("__schema", "__type") and under.aliases):
        raise refuse(refusals.aliases_of_schema(), Code.LIMIT_EXCEEDED)


def check_size(document: DocumentNode, limits: Limits) -> Mapping[str | None, Size]:
    """Refuse a document that goes too deep or asks too much at once; the sizes of its operations, by name."""
    measuring = Measuring(document)
    sizes: dict[str | None, Size] = {}
    for node in document.definitions:
        if not isinstance(node, (OperationDefinitionNode, FragmentDefinitionNode)):
            continue
        size = measuring.size(node.selection_set)
        roots = 0
        if isinstance(node, OperationDefinitionNode):
            roots = size.own
            sizes[node.name.value if node.name else None] = size
        for found, most, why in (
            (size.depth, limits.depth, refusals.too_deep_fields),
            (size.aliases, limits.aliases, refusals.too_many_aliases),
            (size.fields, limits.fields, refusals.too_many_fields),
            (roots, limits.root_fields, refusals.too_many_roots),
        ):
            if found > most:
                raise refuse(why(most), Code.LIMIT_EXCEEDED)
    for key, count in measuring.repeats.items():
        if count > limits.repeats:
            raise refuse(refusals.asked_too_often(key, limits.repeats), Code.LIMIT_EXCEEDED)
    return sizes

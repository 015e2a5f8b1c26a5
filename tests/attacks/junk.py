"""Random values for the inputs of the schema: fitting ones, extreme ones, and such as fit nothing."""

import json
from random import Random
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
)

ID = "6d757374-6572-5000-8000-726567697374"
WHOLE = (0, 1, 2, 3, 50, 200, 201, -1, 2**31 - 1, -(2**31), 2**31, 2**63 - 1, -(2**63), 1.5, 1e308, True, "1")
TEXTS = (
    *("", " ", "\0", "a\0b", "张", "消防", "a'b", 'a"b', "\\", "%", "_", "a" * 5_000, "😀", "\ufeff", "\uffff", "\n"),
    *("\u202e", "\x7f", "\u0085", "e\u0301", "[]", "{}", "null", "*", "a* OR b", "(", "~", "$1", "{{}}", "\ud800"),
    *("Team:" + ID, "Team:", ":", f"Nothing:{ID}", "Team:" + ID.upper(), f"Person:{ID}", ID, "Team:" + "a" * 36),
    *("2026-09-15", "2026-02-30", "0000-00-00", "9999-12-31", "0001-01-01", "-001-01-01", "2026-09-15T00:00:00Z"),
    *("2026-09-15T25:61:61.000000Z", "1e400", "NaN", "-0", ".5", "1.0000001", "9" * 400, "0x10", "٣", "１"),
    *(f'["T1","{ID}"]', f'[null,"{ID}"]', f'[9223372036854775808,"{ID}"]', "[" * 900 + "]" * 900, "ASC", "R1"),
)


class Name(str):
    """A member of an enumeration, written without quotes in a document."""

    __slots__ = ()


class Junk:
    """Draws values; the same random numbers draw the same ones."""

    def __init__(self, random: Random, schema: GraphQLSchema) -> None:
        self._random = random
        self._schema = schema

    def question(self) -> tuple[str, dict[str, Any]]:
        """A document on one root field that takes arguments, and its variables."""
        query = self._schema.query_type
        assert query is not None
        name = self._random.choice(sorted(name for name, field in query.fields.items() if field.args))
        field, variables, declared, given = query.fields[name], dict[str, Any](), [], []
        for key, argument in field.args.items():
            if self._random.random() < 0.5 and not isinstance(argument.type, GraphQLNonNull):
                continue
            if self._random.random() < 0.3:
                given.append(f"{key}: {written(self.argument(argument))}")
            else:
                variables[key] = self.argument(argument)
                declared.append(f"${key}: {argument.type}")
                given.append(f"{key}: ${key}")
        takes = f"({', '.join(declared)})" if declared else ""
        arguments = f"({', '.join(given)})" if given else ""
        return f"query Q{takes} {{ {name}{arguments}{self._under(get_named_type(field.type), 2)} }}", variables

    def argument(self, argument: GraphQLArgument) -> Any:
        """A value for it, mostly of its type."""
        return self._of(argument.type, 4)

    def anything(self, depth: int = 3) -> Any:
        """Any JSON value."""
        choice = self._random.random()
        if depth > 0 and choice < 0.2:
            return [self.anything(depth - 1) for _ in range(self._random.randint(0, 3))]
        if depth > 0 and choice < 0.4:
            return {self._random.choice(TEXTS): self.anything(depth - 1) for _ in range(self._random.randint(0, 3))}
        return self._random.choice((None, True, False, *WHOLE, *TEXTS))

    def _of(self, kind: Any, depth: int) -> Any:
        if self._random.random() < 0.06:
            return self.anything()
        if isinstance(kind, GraphQLNonNull):
            return self._of(kind.of_type, depth)
        if self._random.random() < 0.05:
            return None
        if isinstance(kind, GraphQLList):
            return [self._of(kind.of_type, depth - 1) for _ in range(self._random.choice((0, 1, 1, 2, 5)))]
        if isinstance(kind, GraphQLInputObjectType):
            return self._object(kind, depth)
        if isinstance(kind, GraphQLEnumType):
            return Name(self._random.choice([*kind.values, "NO_SUCH_THING"]))
        if kind.name == "Boolean":
            return self._random.choice((True, False))
        return self._random.choice(WHOLE if kind.name == "Int" else TEXTS)

    def _object(self, kind: GraphQLInputObjectType, depth: int) -> dict[str, Any]:
        names = list(kind.fields) if depth > 0 else [n for n, f in kind.fields.items() if is_leaf_type(f.type)]
        chosen = self._random.sample(names, min(len(names), self._random.choice((0, 1, 1, 2))))
        needed = [name for name, field in kind.fields.items() if isinstance(field.type, GraphQLNonNull)]
        found = {name: self._of(kind.fields[name].type, depth - 1) for name in dict.fromkeys([*chosen, *needed])}
        return found if self._random.random() < 0.97 else {**found, "noSuchField": 1}

    def _under(self, kind: Any, depth: int) -> str:
        """A small selection on this type."""
        if is_leaf_type(kind):
            return ""
        if depth == 0 or not isinstance(kind, GraphQLObjectType):
            return " { __typename }"
        fields = [name for name, field in kind.fields.items() if not field.args]
        chosen = self._random.sample(fields, min(len(fields), 2))
        parts = [f"{name}{self._under(get_named_type(kind.fields[name].type), depth - 1)}" for name in chosen]
        return f" {{ __typename {' '.join(parts)} }}"


def written(value: Any) -> str:
    """The value as a document writes it."""
    if isinstance(value, Name):
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    return json.dumps(value, ensure_ascii=value != "\ufeff")

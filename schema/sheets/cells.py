"""Values of an answer as cells: numbers and days as such, all else as text that people read."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import orjson
from graphql import GraphQLEnumType

from graph.model.values import clock_text, instant
from readiness.words import Lang
from schema.sheets.fields import HIDDEN, Field
from schema.sheets.words import STOP, YES_NO, Reader, choice, title

Cell = str | int | Decimal | date | datetime | None
INSTANT = "Instant"
NUMBERS = frozenset({"Int", "Float", "Decimal"})
COUNTS = "counts"
MORE = "…"
"""At the end of a cell: the list in it goes on."""


def cell(field: Field, value: Any, reader: Reader) -> Cell:
    """One value of a field that has nothing under it; a list of them as one text."""
    if isinstance(value, list):
        return STOP[reader.lang].join(text(_single(field, one, reader)) for one in value)
    return _single(field, value, reader)


def listed(field: Field, values: list[Any], reader: Reader) -> str:
    """The entries of a list of objects as one text; where an entry has several numbers, each with what it is."""
    asked = [one for one in field.entries.values() if not one.name.startswith(HIDDEN)]
    is_named = _numbers(asked) > 1
    return STOP[reader.lang].join(filter(None, (_once(list(_said(asked, one, reader, is_named))) for one in values)))


def text(found: Cell) -> str:
    """A cell as a text."""
    if isinstance(found, datetime):
        return clock_text(found)
    return "" if found is None else found.isoformat() if isinstance(found, date) else str(found)


def goes_on(field: Field, value: Any, owner: Mapping[str, Any]) -> bool:
    """Whether a list in an answer has more entries than are there, as its page or the fields beside it say."""
    page = value.get(f"{HIDDEN}Page") if isinstance(value, dict) else None
    if page is not None:
        return bool(page["hasNextPage"])
    return any(owner.get(name) for name in flags(field, owner))


def flags(field: Field, owner: Mapping[str, Any]) -> list[str]:
    """The fields beside a list that say whether it has more: of several the one that ends as the list is called.

    Counts are whole, whatever is listed beside them; only what was not looked at is missing of them, too.
    """
    held = [name for name in owner if name.startswith(f"{HIDDEN}_")]
    kind = field.field_name.lower()
    own = [name for name in held if (end := name.partition("more")[2].lower()) and kind.endswith(end)]
    is_listed = not own and field.field_name != COUNTS
    return [*own, *(name for name in held if name.endswith("_truncated") or (name.endswith("_more") and is_listed))]


def _single(field: Field, value: Any, reader: Reader) -> Cell:
    if value is None:
        return None
    name = field.of.name
    if isinstance(field.of, GraphQLEnumType):
        return choice(field.of, value, reader.lang)
    if isinstance(value, bool):
        return YES_NO[reader.lang][value]
    if name in NUMBERS:
        return value if isinstance(value, int) else Decimal(str(value))
    if name == "Day":
        return date.fromisoformat(value)
    if name == INSTANT:
        return _local(value, reader)
    if name == "Rational":
        return str(value).replace("/", " ÷ ")  # spreadsheets take 1/2 for a day
    return orjson.dumps(value).decode() if isinstance(value, dict | list) else str(value)


def _local(value: str, reader: Reader) -> Cell:
    """A moment by the reader's clock; by that of UTC where no calendar has it."""
    found = instant(value)
    try:
        return found.astimezone(reader.zone)
    except OverflowError:
        return found


def _said(asked: list[Field], entry: Mapping[str, Any], reader: Reader, is_named: bool) -> Iterator[tuple[str, bool]]:
    """What an entry says, field by field, and whether that is one of an enumeration's values."""
    for one in asked:
        value = entry.get(one.name)
        if value is None:
            continue
        if one.has_rows:
            told = listed(one, one.rows(value), reader)
            if told:
                yield f"（{told}）" if reader.lang is Lang.ZH else f"({told})", False
        elif one.is_leaf:
            told = text(cell(one, value, reader))
            is_bare = not _is_number(one) or not (is_named or isinstance(value, bool))
            yield told if is_bare else f"{name_of(one, reader.lang)} {told}", one.is_choice
        else:
            yield from _said(one.shown, value, reader, is_named)


def _once(told: list[tuple[str, bool]]) -> str:
    """Without a value that is told again at once by the words beside it, as a state is: "short short: ..."."""
    after = [*(one for one, _ in told[1:]), ""]
    return " ".join(
        one for (one, is_choice), other in zip(told, after, strict=True) if not (is_choice and other.startswith(one))
    )


def _numbers(asked: list[Field]) -> int:
    return sum(_is_number(one) if one.is_leaf or one.has_rows else _numbers(one.shown) for one in asked)


def name_of(field: Field, lang: Lang) -> str:
    """What a field is called: as the document renames it, else as the contract describes it in each type with it."""
    if field.is_renamed:
        return field.name
    declared = (field.declared, *field.also)
    return "/".join(dict.fromkeys(title(field.field_name, one.description, lang) for one in declared))


def _is_number(field: Field) -> bool:
    return field.is_leaf and not field.is_list and field.of.name in (*NUMBERS, "Boolean", "Rational")

"""One cell to the raw form of its property's kind, driven by the declaration alone."""

import re
from collections.abc import Callable
from datetime import datetime

from exchange import cell_reasons as reasons
from exchange.text import Refused, clean, one_line
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.values import MILLION, canonical_json, day, decimal_text, instant_text, millionths

Raw = str | int | bool | None
INTEGER = re.compile(r"[+-]?[0-9]{1,18}\Z")
NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?\Z")
INSTANT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:[0-9]{2})\Z"
)


def raw(prop: Property, cell: str) -> Raw:
    """The raw value of a cell, None for a blank one; Refused when it is no such value."""
    text = clean(one_line(cell) if prop.kind is Kind.TEXT else cell)
    return READERS[prop.kind](prop, text) if text else None


def _text(prop: Property, text: str) -> str:
    if len(text) > prop.max_length:
        raise Refused(reasons.too_long(len(text), prop.max_length))
    return text


def _code(prop: Property, text: str) -> str:
    if ";" in text:
        raise Refused(reasons.semicolon())
    return _text(prop, text)


def _within(prop: Property, value: int, scale: int) -> int:
    if (prop.minimum is not None and value < prop.minimum * scale) or (
        prop.maximum is not None and value > prop.maximum * scale
    ):
        raise Refused(reasons.out_of_range(prop.minimum, prop.maximum))
    return value


def _integer(prop: Property, text: str) -> int:
    if not INTEGER.match(text):
        raise Refused(reasons.no_integer())
    return _within(prop, int(text), 1)


def _exact(text: str) -> int:
    try:
        return millionths(text)
    except ValueError:
        raise Refused(reasons.digits() if NUMBER.match(text) else reasons.no_decimal(), text) from None


def _decimal(prop: Property, text: str) -> int:
    return _within(prop, _exact(text), MILLION)


def _boolean(_: Property, text: str) -> bool:
    found = {"true": True, "false": False}.get(text.lower())
    if found is None:
        raise Refused(reasons.no_boolean())
    return found


def _day(_: Property, text: str) -> str:
    try:
        day(text)
    except ValueError:
        raise Refused(reasons.no_day()) from None
    return text


def _instant(_: Property, text: str) -> str:
    if not INSTANT.match(text):
        raise Refused(reasons.no_instant())
    try:
        moment = datetime.fromisoformat(text)
        found = instant_text(moment)
    except (ValueError, OverflowError):
        raise Refused(reasons.no_instant()) from None
    if moment.year < 1000:
        raise Refused(reasons.no_instant())
    return found


def _choice(prop: Property, text: str) -> str:
    if all(text != choice.code for choice in prop.choices):
        raise Refused(reasons.no_choice(prop.choices), text)
    return text


def parts(text: str) -> list[str]:
    """The parts of a cell `a;b`; Refused when one is blank or there twice."""
    found = [part.strip() for part in text.split(";")]
    for position, part in enumerate(found):
        if not part:
            raise Refused(reasons.blank_part())
        if part in found[:position]:
            raise Refused(reasons.part_twice(part), part)
    return found


def _codes(prop: Property, text: str) -> str:
    return _text(prop, canonical_json(sorted(_choice(prop, part) for part in parts(text))))


def _numbers(prop: Property, text: str) -> str:
    found = [_within(prop, _exact(part.strip()), MILLION) for part in text.split(";")]
    return _text(prop, canonical_json([decimal_text(value) for value in found]))


def _measures(prop: Property, text: str) -> str:
    found: dict[str, str] = {}
    for part in text.split(";"):
        name, is_pair, value = (piece.strip() for piece in part.partition("="))
        if not name or not is_pair:
            raise Refused(reasons.no_measure(), part)
        if name in found:
            raise Refused(reasons.part_twice(name), name)
        found[name] = decimal_text(_within(prop, _exact(value), MILLION))
    return _text(prop, canonical_json(found))


def _structure(prop: Property, _: str) -> Raw:
    raise Refused(reasons.no_cell(prop.name))


READERS: dict[Kind, Callable[[Property, str], Raw]] = {
    Kind.TEXT: _text,
    Kind.CODE: _code,
    Kind.INTEGER: _integer,
    Kind.DECIMAL: _decimal,
    Kind.BOOLEAN: _boolean,
    Kind.DAY: _day,
    Kind.INSTANT: _instant,
    Kind.CHOICE: _choice,
    Kind.TERM: _code,
    Kind.CODES: _codes,
    Kind.MEASURES: _measures,
    Kind.NUMBERS: _numbers,
    Kind.STRUCTURE: _structure,
}

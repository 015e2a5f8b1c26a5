"""Rows of a file by a mapping: its own columns in, the columns of one of our tables out."""

from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_EVEN, Decimal, InvalidOperation
from functools import partial
from hashlib import blake2b

from exchange.mapping import reasons
from exchange.mapping.document import IN_BRACES, Made, Mapping, Target
from exchange.reading.faulty import Faulty
from exchange.reading.unreadable import Unreadable

Rows = Iterator[tuple[int, list[str]]]
Making = Callable[[list[str]], str]


def is_header(mapping: Mapping, cells: list[str]) -> bool:
    """Whether a row names all columns that the mapping uses."""
    return set(mapping.uses) <= {cell.strip() for cell in cells}


def translated(mapping: Mapping, target: Target, rows: Rows) -> Rows:
    """The rows of one target, our header first. Raises Unreadable where the file's header does not fit the mapping."""
    number, header = next(rows, (None, []))
    named = [cell.strip() for cell in header]
    if not is_header(mapping, header):
        raise Unreadable(number, reasons.missing_columns(", ".join(mapping.uses)))
    known = {*mapping.uses, *mapping.leaves_out, ""}
    if mapping.nesting is not None:
        known |= {name for name in named if mapping.nesting.is_told_besides(name)}
    if unnamed := [name for name in named if name not in known]:
        raise Unreadable(number, reasons.unnamed_columns(", ".join(unnamed)))
    places = {name: place for place, name in reversed(list(enumerate(named)))}
    making = [_making(made, places) for _, made in target.columns]
    yield number or 0, [name for name, _ in target.columns]
    seen: set[bytes] = set()
    for number, cells in rows:
        row = cells + [""] * (len(named) - len(cells))
        if target.when and row[places[target.when[0]]].strip() not in target.when[1]:
            continue
        found = [make(row) for make in making]
        if target.is_once:
            told = blake2b("\0".join(found).encode(errors="surrogateescape"), digest_size=16).digest()
            if told in seen:
                continue
            seen.add(told)
        yield number, found


def _making(made: Made, places: dict[str, int]) -> Making:
    if made.constant is not None:
        constant = made.constant
        return lambda _: constant
    used = [(name, places[name]) for name in dict.fromkeys(made.uses)]
    if made.text is not None:
        return partial(_text, made.text, used, made)
    place = used[0][1]
    return lambda cells: _worked(made, cells[place])


def _text(template: str, used: list[tuple[str, int]], made: Made, cells: list[str]) -> str:
    """Blank where one of its columns is."""
    parts = {name: cells[place].strip() for name, place in used}
    if not all(parts.values()):
        return ""
    return _worked(made, IN_BRACES.sub(lambda found: parts[found[1]], template))


def _worked(made: Made, cell: str) -> str:
    if isinstance(cell, Faulty):
        return cell
    text = cell.strip()
    if made.before is not None:
        text = text.partition(made.before)[0].strip()
    if made.drop:
        text = text.translate(dict.fromkeys(map(ord, made.drop)))
    if text in made.blank:
        return ""
    if made.values is not None:
        return _value(made, text)
    if text and (made.times is not None or made.places is not None):
        text = _number(made, text)
    if made.split:
        text = ";".join(part.strip() for part in text.split(made.split) if part.strip())
    return blake2b(text.encode(errors="surrogateescape")).hexdigest()[: made.digest] if text and made.digest else text


def _value(made: Made, text: str) -> str:
    values = dict(made.values or ())
    if text in values:
        return values[text]
    if not text or made.otherwise is not None:
        return made.otherwise or ""
    return Faulty(text, reasons.no_value(", ".join(values)))


def _number(made: Made, text: str) -> str:
    """What is no number stays, to be refused by the column that takes it."""
    try:
        found = Decimal(text) * (made.times or 1)
    except InvalidOperation:
        return text
    if made.places is not None and found.is_finite():
        found = found.quantize(Decimal(1).scaleb(-made.places), ROUND_HALF_EVEN)
    return format(found, "f")

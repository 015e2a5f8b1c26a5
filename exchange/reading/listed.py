"""A JSON list of objects as rows of cells; the names of its keys are the header."""

import codecs
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import IO, Any

import ijson

from exchange import reasons as file_reasons
from exchange.fingerprint import Fingerprint, Passing
from exchange.problem import Reason
from exchange.reading import reasons
from exchange.reading.faulty import Faulty
from exchange.reading.nested import Nesting
from exchange.reading.unreadable import Unreadable

MOST_KEYS = 1_000
LOOKED_AT = 4096


def keys(path: Path, nesting: Nesting | None = None) -> list[str]:
    """All keys of its rows, in the order in which they come first. Raises Unreadable."""
    found: dict[str, None] = {}
    for _, one in _entries(path, nesting, Fingerprint()):
        found.update(dict.fromkeys(one))
        if len(found) > MOST_KEYS:
            raise Unreadable(None, reasons.too_many_keys(MOST_KEYS))
    return list(found)


def rows(
    path: Path, header: tuple[str, ...], fingerprint: Fingerprint, nesting: Nesting | None = None
) -> Iterator[tuple[int, list[str]]]:
    """The header as row 0, then the objects, or (`nesting`) those in them, numbered from 1. Raises Unreadable.

    A key that an object lacks is a fault where it would mean that its value stays; with `nesting` it is blank.
    Once all rows are taken the fingerprint is of the whole file.
    """
    yield 0, list(header)
    for number, one in _entries(path, nesting, fingerprint):
        yield number, [_cell(one[key]) if key in one else _lacking(key, nesting) for key in header]


def _lacking(key: str, nesting: Nesting | None) -> str:
    return Faulty("", reasons.lacks_key(key)) if nesting is None else ""


def _entries(path: Path, nesting: Nesting | None, fingerprint: Fingerprint) -> Iterator[tuple[int, dict[str, Any]]]:
    objects = _objects(path, fingerprint)
    if nesting is None:
        return objects
    return enumerate((entry for number, one in objects for entry in nesting.entries(number, one)), 1)


def _objects(path: Path, fingerprint: Fingerprint) -> Iterator[tuple[int, dict[str, Any]]]:
    number = 0
    try:
        with path.open("rb", buffering=0) as file:
            held = Passing(file, fingerprint)
            _hold_list(file)
            for number, one in enumerate(ijson.items(held, "item"), 1):
                if not isinstance(one, dict):
                    raise Unreadable(number, reasons.no_object())
                yield number, one
            while held.read(1 << 16):
                pass
    except OSError as error:
        raise Unreadable(None, file_reasons.unreadable(error.strerror or str(error))) from None
    except ijson.JSONError as error:
        raise Unreadable(number + 1, _broken(error)) from None


def _broken(error: ijson.JSONError) -> Reason:
    detail = error.args[0] if error.args else ""
    text = detail.decode(errors="replace") if isinstance(detail, bytes) else str(detail)
    return reasons.json_not_utf8() if "UTF8" in text else reasons.broken_json(" ".join(text.split()))


def _hold_list(file: IO[bytes]) -> None:
    """Raise where it begins with anything but a list; else it is left behind its byte order mark."""
    start = file.read(LOOKED_AT)
    text = start.removeprefix(codecs.BOM_UTF8)
    file.seek(len(start) - len(text))
    if not text.lstrip().startswith(b"["):
        raise Unreadable(None, reasons.no_list())


def _cell(value: Any) -> str:
    if isinstance(value, dict):
        pairs = [f"{key}={_scalar(one)}" for key, one in value.items()]
        return _joined(pairs, value.values())
    if isinstance(value, list):
        return _joined([_scalar(one) for one in value], value)
    return _scalar(value)


def _joined(parts: list[str], values: Any) -> str:
    if any(isinstance(one, dict | list) or one is None or ";" in str(one) for one in values):
        return Faulty(";".join(parts), reasons.nested())
    return ";".join(parts)


def _scalar(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)

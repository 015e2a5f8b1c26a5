"""Files that are damaged anywhere are read or refused in a sentence; nothing else comes of them."""

import json
import random
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from exchange.fingerprint import Fingerprint
from exchange.problem import Reason
from exchange.reading import form, sheet
from exchange.reading.header import Source
from exchange.reading.unreadable import Unreadable
from exchange.reading.workbook import sheets
from exchange.tables import tables
from graph.model.registry import MODEL

PEOPLE = tables(MODEL)["people"]
ROWS = [["code", "name", "status"], *([f"A-{number}", f"张{number}", "ACTIVE"] for number in range(50))]
SEEDS = 60


def xlsx() -> bytes:
    book = Workbook()
    first: Any = book.active
    for row in ROWS:
        first.append(row)
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def csv(encoding: str) -> bytes:
    return "\r\n".join(",".join(row) for row in ROWS).encode(encoding)


WHOLE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "workbook": (".xlsx", xlsx),
    "csv": (".csv", lambda: csv("utf-8")),
    "csv in GBK": (".csv", lambda: csv("gbk")),
    "json": (".json", lambda: json.dumps([dict(zip(ROWS[0], row, strict=True)) for row in ROWS[1:]]).encode()),
}


def damaged(whole: bytes, by: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(by.choice((1, 3, 10))):
        at = by.randrange(len(data))
        match by.randrange(3):
            case 0:
                data[at] = by.randrange(256)
            case 1:
                del data[at : at + by.randrange(200)]
            case 2:
                data[at:at] = by.randbytes(5)
    return bytes(data)


@pytest.mark.parametrize("kind", WHOLE)
def test_a_damaged_file_is_read_or_refused(kind: str, tmp_path: Path) -> None:
    suffix, make = WHOLE[kind]
    path, whole = tmp_path / f"people{suffix}", make()
    refused: list[Reason] = []
    for seed in range(SEEDS):
        path.write_bytes(damaged(whole, random.Random(seed)))
        try:
            for name in sheets(path) if suffix == ".xlsx" else [None]:
                source = Source(path, path.name, PEOPLE, name)
                list(sheet.rows(source, form.decide(source, None), Fingerprint()))
        except Unreadable as error:
            refused.append(error.reason)
    assert len(refused) > SEEDS // 2
    assert all(reason.zh != reason.en for reason in refused)

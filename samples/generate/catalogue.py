"""What the generator needs of the sample catalogue: names, units, demanded dates of types; validity of certificates."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "catalogue"


@dataclass(frozen=True, slots=True)
class Type:
    """An equipment type, with the dates that it or a type above it demands."""

    code: str
    name: str
    category: str
    is_piece: bool
    demands: frozenset[str]


def _rows(name: str) -> dict[str, dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8-sig", newline="") as file:
        return {row["code"]: row for row in csv.DictReader(file)}


@cache
def equipment_types() -> dict[str, Type]:
    """All equipment types, by code."""
    rows = _rows("equipment_types.csv")

    def demands(code: str) -> frozenset[str]:
        own = frozenset(part for part in rows[code]["demands"].split(";") if part)
        above = rows[code]["kind_of"]
        return own | demands(above) if above else own

    return {
        code: Type(code, row["name"], row["category"], row["unit"] == "PIECE", demands(code))
        for code, row in rows.items()
    }


@cache
def validity() -> dict[str, int]:
    """For how many months a certificate of each type is given; 0 where it has no end."""
    return {code: int(row["validity_months"] or 0) for code, row in _rows("qualification_types.csv").items()}

"""What the codes of the vocabularies and of the catalogue are called, read from the files that ship."""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from readiness.words import Lang

TYPES = ("equipment_type", "qualification_type")
PLAIN_UNITS = {"PIECE": "", "METRE": "m", "LITRE": "L", "KILOGRAM": "kg", "PERSON_DAY": "人日 person-days"}


@dataclass(frozen=True, slots=True)
class Names:
    """Names by (list, code) and language, and units: of measures, and of equipment types not counted in pieces."""

    named: Mapping[tuple[str, str], Mapping[Lang, str]]
    units: Mapping[tuple[str, str], str]

    def of(self, of: str, code: str, lang: Lang) -> str:
        """The name of a code; the code itself where there is none."""
        return self.named.get((of, code), {}).get(lang) or code

    def any_of(self, of: str, codes: tuple[str, ...], lang: Lang) -> str:
        """Several names, any of which will do."""
        return either([self.of(of, code, lang) for code in codes], lang)

    def unit(self, of: str, code: str) -> str:
        """The unit, empty where it is a plain count."""
        return self.units.get((of, code), "")


def either(several: list[str], lang: Lang) -> str:
    """One or another."""
    return (
        "、".join(several[:-1]) + "或" * (len(several) > 1) + several[-1] if lang is Lang.ZH else " or ".join(several)
    )


def read_names(samples: Path) -> Names:
    """The names in `terms/` and `catalogue/` of a folder."""
    named: dict[tuple[str, str], Mapping[Lang, str]] = {}
    units: dict[tuple[str, str], str] = {}
    for row in _rows(samples / "terms/terms.csv"):
        named[row["list"], row["code"]] = {Lang.ZH: row["zh"], Lang.EN: row["en"]}
        units[row["list"], row["code"]] = "" if _is_count(row["unit"]) else row["unit"]
    for of in TYPES:
        for row in _rows(samples / f"catalogue/{of}s.csv"):
            named[of, row["code"]] = {Lang.ZH: row["name"], Lang.EN: row["name_en"]}
            units[of, row["code"]] = PLAIN_UNITS.get(row.get("unit", ""), "")
    return Names(named, units)


def _is_count(unit: str) -> bool:
    """Whether a unit says what is counted (person, village) or that there is none (1), and is no symbol."""
    return unit == "1" or (len(unit) > 2 and unit.isalpha() and unit.islower() and unit != "min")


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file)

"""The files of a load folder: rows as text, sorted by their key, comma-separated, one line end on every machine."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TextIO

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """One file: its columns in order, of which the first `key` tell one row from another."""

    name: str
    columns: tuple[str, ...]
    key: int = 1

    def begin(self, out: TextIO) -> None:
        """Write the header."""
        out.write(",".join(self.columns) + "\n")

    def add(self, out: TextIO, rows: Iterable[Row]) -> None:
        """Write some rows in the order of their keys; ValueError where a row has other columns than the file."""
        writer = csv.DictWriter(out, self.columns, lineterminator="\n", restval="")
        writer.writerows(sorted(rows, key=lambda row: [row.get(name, "") for name in self.columns[: self.key]]))


def _table(name: str, columns: str, key: int = 1) -> Table:
    return Table(name, tuple(columns.split()), key)


TABLES = (
    _table("regions", "code name name_en level latitude longitude population part_of"),
    _table("organisations", "code name name_en kind part_of region"),
    _table("bases", "code name name_en kind latitude longitude address region"),
    _table(
        "teams",
        "code name name_en force speciality lifecycle duty_state duty_since duty_until duty_note establishment squads"
        " shifts sites duty_phone turnout_minutes speed_kmh confirmed_at part_of base serves run_by overseen_by"
        " sponsored_by capabilities tasks",
    ),
    _table("held_to", "team standard grade pools", 2),
    _table("measurements", "team measure on value", 3),
    _table("people", "code name name_en status birth_year measures reports_to lives_in"),
    _table("memberships", "person team role squad primary since until", 6),
    _table("stand_ins", "person stands_in_for order", 2),
    _table("absences", "code person kind since until"),
    _table("qualifications", "code person type number issued_on expires_on revoked_on"),
    _table(
        "equipment",
        "code type name serial quantity condition inspected_on inspection_due expires_on measures team base in_charge",
    ),
    _table("loans", "equipment team since until", 3),
    _table("exercises", "code kind on hours passed team attended_by"),
)

"""Random load folders: rows of every table, by what is declared of its columns and by nothing else."""

import csv
import shutil
from datetime import date, timedelta
from pathlib import Path
from random import Random

from exchange.problem import Problem
from exchange.tables import Column, Table, tables
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.model.registry import MODEL

TERMS = Path(__file__).parents[2] / "samples" / "terms" / "terms.csv"
SIGNS = "甲乙丙丁张王站队ABcd019 =+-@'\"',;|/（）#%&"
ROWS = 6
FIRST = date(2020, 1, 1)


class Drawn:
    """A folder of so many rows a table that are drawn anew by each seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)
        with TERMS.open(encoding="utf-8", newline="") as file:
            found = [(row["list"], row["code"]) for row in csv.DictReader(file)]
        self._terms = {name: [code for held, code in found if held == name] for name, _ in found}
        self._keys: dict[str, list[str]] = {"Term": [":".join(pair) for pair in found]}
        self._rows = {name: self._table(table) for name, table in tables(MODEL).items() if name != "terms"}

    def write(self, folder: Path) -> None:
        """Write it, anew where it is there already."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copy(TERMS, folder)
        for name, rows in self._rows.items():
            if rows:
                with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                    writer = csv.DictWriter(file, list(rows[0]))
                    writer.writeheader()
                    writer.writerows(rows)

    def mend(self, problems: list[Problem]) -> None:
        """Take out the rows that are refused, as a registrar in a hurry would."""
        bad = {(each.file.removesuffix(".csv"), each.row) for each in problems}
        for name, rows in self._rows.items():
            self._rows[name] = [row for at, row in enumerate(rows, 2) if (name, at) not in bad]

    @property
    def sizes(self) -> dict[str, int]:
        """How many rows of each table there are."""
        return {name: len(rows) for name, rows in self._rows.items()}

    def _table(self, table: Table) -> list[dict[str, str]]:
        if any(not self._known(column) for column in table.columns if column.end and column.is_required):
            return []
        rows = [{column.name: self._cell(column) for column in table.columns} for _ in range(ROWS)]
        rows = list({tuple(row[key.name] for key in table.keys): row for row in rows}.values())
        if table.relationship is None:
            self._keys[table.label.name] = [":".join(row[key.name] for key in table.keys) for row in rows]
        return rows

    def _known(self, column: Column) -> list[str]:
        assert column.end is not None
        return self._terms[column.terms] if column.terms else self._keys.get(column.end.name, [])

    def _cell(self, column: Column) -> str:
        if not column.is_required and self._random.random() < 0.3:
            return ""
        if column.property is not None:
            return self._value(column.property)
        known = self._known(column)
        count = self._random.randint(1, 2) if column.is_many else 1
        return ";".join(self._random.sample(known, min(len(known), count)))

    def _value(self, prop: Property) -> str:
        draw, low = self._random, prop.minimum or 0
        high = prop.maximum if prop.maximum is not None else low + 50
        day = (FIRST + timedelta(draw.randrange(4_000))).isoformat()
        match prop.kind:
            case Kind.TEXT:
                return "".join(draw.choices(SIGNS, k=min(12, prop.max_length)))
            case Kind.CODE:
                return "".join(draw.choices("ABab01-_.#/", k=8))
            case Kind.INTEGER:
                return str(draw.randint(low, high))
            case Kind.DECIMAL:
                return f"{draw.randint(low, high - 1)}.{draw.randrange(10**6):06}"
            case Kind.BOOLEAN:
                return draw.choice(("true", "false"))
            case Kind.DAY:
                return day
            case Kind.INSTANT:
                return f"{day}T{draw.randrange(24):02}:30:00+08:00"
            case Kind.CHOICE:
                return draw.choice(prop.choices).code
            case Kind.CODES:
                return ";".join(each.code for each in draw.sample(prop.choices, min(2, len(prop.choices))))
            case Kind.TERM:
                return draw.choice(self._terms[prop.terms or ""])
            case Kind.MEASURES:
                return ";".join(f"{name}={draw.randrange(900)}.5" for name in draw.sample(self._terms["measure"], 2))
            case Kind.NUMBERS:
                return "1;2.5"
            case Kind.STRUCTURE:
                raise AssertionError(prop.name)

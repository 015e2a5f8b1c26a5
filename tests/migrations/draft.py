"""Drafts a migration: what leads from one shape to the model's, as statements for a person to review."""

import re

from graph.sql.schema import definitions
from graph.sql.tables import Tables
from tests.migrations.shape import Shape

KINDS = "CREATE TABLE|CREATE VIRTUAL TABLE|CREATE UNIQUE INDEX|CREATE INDEX|CREATE TRIGGER|ALTER TABLE"
MADE = re.compile(rf"\s*({KINDS}) \"?(\w+)\"?(?: ON \"?(\w+))?")
NO_COLUMN = {"CONSTRAINT", "FOREIGN", "PRIMARY", "UNIQUE", "CHECK", "CREATE", "WITHOUT", "KIND"}


def draft(tables: Tables, upgraded: Shape, model: Shape) -> list[str]:
    """The statements, none of them ended; what it cannot draft is a line of -- that says so."""
    told = _Draft(tables, upgraded, model).statements()
    return ["\n".join(line.rstrip() for line in text.replace("\t", "    ").splitlines()) for text in told]


class _Draft:
    def __init__(self, tables: Tables, upgraded: Shape, model: Shape) -> None:
        self.upgraded, self.model = upgraded, model
        self.is_file = tables.dialect.has_late_ends
        self.made = [(*_named(text), text.strip()) for text in definitions(tables)]
        self.indexes = {name for name, lines in (model | upgraded).items() if " INDEX " in lines[0]}
        self.changed = {name for name in upgraded.keys() & model.keys() if upgraded[name] != model[name]}
        self.rebuilt = {name for name in self.changed - self.indexes if self.is_file and not self._is_added_to(name)}

    def statements(self) -> list[str]:
        gone = self.upgraded.keys() - self.model.keys()
        told = [f'DROP INDEX "{name}"' for name in sorted((gone | self.changed) & self.indexes)]
        told += [text for kind, name, _, text in self.made if name not in self.upgraded and kind == "CREATE TABLE"]
        for name in sorted(self.changed - self.indexes):
            told += self._rebuild(name) if name in self.rebuilt else self._alter(name)
        told += [f'DROP TABLE "{name}"' for name in sorted(gone - self.indexes)]
        for kind, name, table, text in self.made:
            is_lost = name in self.changed or table in self.rebuilt
            if kind != "CREATE TABLE" and (name not in self.upgraded or (is_lost and name in self.indexes)):
                told.append(text)
        return told

    def _difference(self, name: str) -> tuple[list[str], list[str]]:
        old, new = self.upgraded[name], self.model[name]
        return [line for line in old if line not in new], [line for line in new if line not in old]

    def _is_added_to(self, name: str) -> bool:
        """Whether there are only more columns, such as SQLite can add."""
        old, new = self._difference(name)
        return not old and all(_column(line) and " NOT NULL" not in line for line in new)

    def _rebuild(self, name: str) -> list[str]:
        text = next(text for kind, made, _, text in self.made if made == name and kind == "CREATE TABLE")
        kept = [column for column in map(_column, self.model[name]) if column in map(_column, self.upgraded[name])]
        columns = ", ".join(f'"{column}"' for column in kept if column)
        return [
            re.sub(rf'CREATE TABLE "?{name}"?', f"CREATE TABLE {name}_new", text, count=1),
            f"INSERT INTO {name}_new ({columns})\nSELECT {columns} FROM {name}",
            f"DROP TABLE {name}",
            f"ALTER TABLE {name}_new RENAME TO {name}",
        ]

    def _alter(self, name: str) -> list[str]:
        old, new = self._difference(name)
        both = {_column(line) for line in old} & {_column(line) for line in new} - {None}
        told = [f"ALTER TABLE {name} DROP {_constraint(line)}" for line in old if _constraint(line)]
        told += [
            f"-- by hand: ALTER TABLE {name} ALTER COLUMN ... to be: {line}" for line in new if _column(line) in both
        ]
        old, new = ([line for line in lines if _column(line) not in both] for lines in (old, new))
        told += [f'ALTER TABLE {name} DROP COLUMN "{_column(line)}"' for line in old if _column(line)]
        told += [f"ALTER TABLE {name} ADD COLUMN {_quoted(line)}" for line in new if _column(line)]
        told += [f"ALTER TABLE {name} ADD {line}" for line in new if _constraint(line)]
        return told


def _named(text: str) -> tuple[str, str, str | None]:
    found = MADE.match(text)
    assert found, text
    return found[1], found[2], found[3]


def _column(line: str) -> str | None:
    """The column that the line of a table's shape tells of."""
    first = line.partition(" ")[0].partition("(")[0]
    return None if first in NO_COLUMN or " INDEX " in line else first


def _constraint(line: str) -> str | None:
    found = re.match(r"CONSTRAINT (\w+)", line)
    return None if found is None else f"CONSTRAINT {found[1]}"


def _quoted(line: str) -> str:
    name, _, rest = line.partition(" ")
    plain = rest.replace("COLLATE C", 'COLLATE "C"')
    return f'"{name}" {plain}'

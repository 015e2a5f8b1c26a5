"""The whole shape of a database as text: what two of them must share to be called equal."""

import sqlite3
from collections import Counter
from contextlib import closing
from typing import Any

from tests.contract.servers.schemas import connected
from tests.migrations.tokens import normal, parts

Shape = dict[str, list[str]]
"""The lines of each table, index, view and trigger; columns and constraints of a table in no order."""

COLUMNS = """
SELECT c.relname, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod), 'COLLATE ' || o.collname,
    CASE WHEN a.attnotnull THEN 'NOT NULL' END, 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid),
    nullif('IDENTITY ' || a.attidentity::text, 'IDENTITY '), nullif('GENERATED ' || a.attgenerated::text, 'GENERATED '))
FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_collation o ON o.oid = a.attcollation AND o.collname <> 'default'
WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind <> 'i'
"""
# What is NOT NULL is told by its column.
CONSTRAINTS = """
SELECT c.relname, concat_ws(' ', 'CONSTRAINT', k.conname, pg_get_constraintdef(k.oid))
FROM pg_class c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype <> 'n'
WHERE c.relnamespace = current_schema()::regnamespace
"""
INDEXES = """
SELECT c.relname, replace(pg_get_indexdef(c.oid), current_schema() || '.', '')
FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'i'
"""
OTHERS = """
SELECT c.relname, concat_ws(' ', 'KIND', c.relkind, c.relpersistence, array_to_string(c.reloptions, ','))
FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind <> 'i'
UNION ALL
SELECT t.tgname, pg_get_triggerdef(t.oid)
FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
WHERE c.relnamespace = current_schema()::regnamespace AND NOT t.tgisinternal
"""


def shape(url: str) -> Shape:
    """The shape of the database behind this URL."""
    return _in_file(url.removeprefix("sqlite:///")) if url.startswith("sqlite:") else _on_server(url)


def difference(ours: Shape, theirs: Shape) -> list[str]:
    """Every line and thing that only one of them has: `-` for ours, `+` for theirs; none where they are equal."""
    told = [f"- {name}: all of it" for name in sorted(ours.keys() - theirs.keys())]
    told += [f"+ {name}: all of it" for name in sorted(theirs.keys() - ours.keys())]
    for name in sorted(ours.keys() & theirs.keys()):
        mine, other = Counter(ours[name]), Counter(theirs[name])
        told += [f"- {name}: {line}" for line in sorted((mine - other).elements())]
        told += [f"+ {name}: {line}" for line in sorted((other - mine).elements())]
    return told


def _in_file(path: str) -> Shape:
    with closing(sqlite3.connect(path)) as on:
        made = on.execute("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: parts(text) if kind == "table" else [normal(text)] for kind, name, text in made}


def _on_server(url: str) -> Shape:
    found: dict[str, list[str]] = {}
    with connected(url) as on:
        for asked in (COLUMNS, CONSTRAINTS, INDEXES, OTHERS):
            rows: list[tuple[Any, ...]] = on.execute(asked.encode()).fetchall()
            for name, line in rows:
                found.setdefault(name, []).append(line)
    return {name: sorted(lines) for name, lines in found.items()}

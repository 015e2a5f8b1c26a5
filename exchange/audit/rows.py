"""The rows of one part of a registry, page by page, against the declarations."""

import json
from collections.abc import Iterator
from contextlib import suppress

from exchange import reasons as general
from exchange.audit import ends, reasons
from exchange.audit.finding import Fault, Findings
from exchange.audit.ids import Ids
from exchange.audit.values import is_stamp, wrong_value
from exchange.checks import row_rules
from exchange.tables import Table
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.kinds import Kind
from graph.ports.rows import Row, Rows
from graph.ports.whole import Part
from registry.history.words import Words

Terms = frozenset[tuple[str, str]]
"""List and code of each."""


class RowCheck:
    """`table`: the file that gives such rows, where there is one: its rules for whole rows hold too."""

    def __init__(self, model: Model, part: Part, table: Table | None, terms: Terms) -> None:
        self._model = model
        self._part = part
        self._table = table
        self._terms = terms
        label = model.label(part.label)
        rel = None if part.field is None else label.relationship(part.field)
        self._has_rows = rel is None or rel.has_rows
        self._properties = label.properties if rel is None else rel.properties
        self._ends = ends.ends_of(model, part)
        self._ids = Ids(label, rel)

    async def page(self, rows: Rows, words: Words, page: list[Row], findings: Findings) -> None:
        """Tell what is wrong with these."""
        found = await ends.check(rows, self._part, self._ends, page)
        if self._has_rows:
            found += await self._ids.check(rows, page)
            found += [fault for row in page for fault in self._row(row)]
        if not found:
            return
        held = {row[self._part.key[0]]: row for row in page}
        for fault in sorted(found, key=lambda fault: fault.id):
            key = await self._words(words, held[fault.id]) if findings.has_room else fault.id
            findings.add(self._part.name, key, fault.field, fault.reason)

    def _row(self, row: Row) -> Iterator[Fault]:
        wrong = False
        for prop in self._properties:
            for fault in self._value(row, prop):
                wrong = True
                yield fault
        for name in ("created_at", "updated_at"):
            if not is_stamp(row[name]):
                yield Fault(row["id"], name, reasons.wrong_kind(Kind.INSTANT.value, row[name]))
        revision = row["revision"]
        if not isinstance(revision, int) or isinstance(revision, bool) or revision < 1:
            yield Fault(row["id"], "revision", reasons.wrong_kind(Kind.INTEGER.value, revision))
        if self._table is not None and not wrong:
            for name, reason in row_rules.broken(self._table, row):
                yield Fault(row["id"], name, reason)

    def _value(self, row: Row, prop: Property) -> Iterator[Fault]:
        held = row[prop.name]
        if held is None:
            if prop.required:
                yield Fault(row["id"], prop.name, general.blank())
            return
        reason = wrong_value(self._part.label if self._part.field is None else self._part.name, prop, held)
        if reason is not None:
            yield Fault(row["id"], prop.name, reason)
            return
        for terms, code in _named(prop, held):
            if (terms, code) not in self._terms:
                yield Fault(row["id"], prop.name, reasons.unknown_term(terms, code))

    async def _words(self, words: Words, row: Row) -> str:
        """What the row is called: its key, or both of its ends; by its id where that leads nowhere."""
        with suppress(TypeError, KeyError):
            if self._part.field is None:
                return (await words.of_rows(self._model.label(self._part.label), [row]))[row["id"]]
            to = self._model.label(self._part.label).relationship(self._part.field).to
            start = await words.of(self._part.label, [row["from_id"]])
            end = await words.of(to, [row["to_id"]])
            return f"{start.get(row['from_id'], row['from_id'])} → {end.get(row['to_id'], row['to_id'])}"
        return str(row[self._part.key[0]])


def _named(prop: Property, held: str) -> Iterator[tuple[str, str]]:
    if prop.kind is Kind.TERM:
        yield prop.terms or "", held
    elif prop.kind is Kind.MEASURES:
        for name in json.loads(held):
            yield "measure", name

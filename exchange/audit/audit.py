"""A whole registry gone through, in pages: what is kept, against what Muster itself would have kept."""

from dataclasses import dataclass, field

from exchange.audit import assessments, whole
from exchange.audit.finding import Findings
from exchange.audit.rows import RowCheck, Terms
from exchange.progress import Progress, silent
from exchange.tables import Table, tables
from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.ports.store import Store
from graph.ports.whole import Part, parts
from registry.calendar import Calendar
from registry.history.words import Words

ROWS = 2_000


@dataclass(slots=True)
class Audit:
    """How many rows were looked at and how many teams assessed anew (None: facts that are wrong are not assessed)."""

    rows: int = 0
    assessed: int | None = None
    findings: Findings = field(default_factory=Findings)


async def audit(
    store: Store,
    calendar: Calendar,
    *,
    every_assessment: bool = False,
    progress: Progress = silent,
    model: Model = MODEL,
) -> Audit:
    """Go through all of it and change nothing; what is written meanwhile may be told of half. Raises StoreError."""
    done, words = Audit(), Words(store, model)
    await whole.strays(store, model, words, done.findings)
    await _rows(store, model, words, done, progress)
    await whole.circles(store, model, words, done.findings)
    if not done.findings.count:
        done.assessed = await assessments.check(
            store,
            model,
            calendar,
            words,
            done.findings,
            every=every_assessment,
            told=lambda so_far, total: progress("assess", so_far, total),
        )
    return done


async def _rows(store: Store, model: Model, words: Words, done: Audit, progress: Progress) -> None:
    counted = await store.count_all()
    total = sum(counted[part.name] for part in parts(model))
    terms = await _terms(store)
    files = {_part_of(table).name: table for table in tables(model).values()}
    for part in parts(model):
        check = RowCheck(model, part, files.get(part.name), terms)
        page = await store.page(part, None, ROWS)
        while page:
            await check.page(store, words, page, done.findings)
            done.rows += len(page)
            progress("check", done.rows, max(total, done.rows))
            page = await store.page(part, part.key_of(page[-1]), ROWS)


async def _terms(store: Store) -> Terms:
    """All of them: there are a few hundred."""
    rows = await store.nodes("Term", await store.ids("Term"))
    return frozenset((row["list"], row["code"]) for row in rows.values())


def _part_of(table: Table) -> Part:
    return Part(table.label.name, None if table.relationship is None else table.relationship.field)

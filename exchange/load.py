"""Load a folder of files, or one file that corrects some rows: all or nothing, assessments included."""

from pathlib import Path
from time import monotonic

from exchange import folder
from exchange.checks import cycles, loans, measures, standards, units
from exchange.fill import Fill
from exchange.folder import Files
from exchange.keys import Keys
from exchange.known import Known
from exchange.loading import Loading
from exchange.manifest import Manifest
from exchange.progress import Progress, silent
from exchange.references import References
from exchange.refusals import refuse
from exchange.report import Count, Report
from exchange.standards import Document
from exchange.standards import read as read_standards
from exchange.tables import tables
from graph.model.declaration import Model
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.marks import REFERENCE_DAY, REGISTER
from graph.ports.store import Store
from graph.ports.write import Work
from registry.calendar import Calendar
from registry.load import Load
from registry.standards.keep import keep


async def load(
    store: Store,
    path: Path,
    calendar: Calendar,
    *,
    dry_run: bool = False,
    progress: Progress | None = None,
    model: Model = MODEL,
) -> Report:
    """Load what is at the path; the report tells what was done, or every bad row, and then nothing was done.

    `dry_run` does everything and takes it back. Raises StoreError when the store fails.
    """
    began = monotonic()
    report = Report(is_dry_run=dry_run)
    told = progress or silent
    found = folder.find(path, tables(model))
    report.add(*found.problems)
    report.warnings += found.warnings
    if found.sources or found.standards:
        references = References(model)
        keys = _keys(model, found, references, report, told)
        async with store.work(calendar.now()) as work:
            loading = _loading(model, found, keys, references, work, report, told)
            await _write(loading, found)
            await _finish(loading, found.manifest, calendar)
    order = {source.name: place for place, source in enumerate(found.sources)}
    report.problems.sort(key=lambda each: (order.get(each.file, -1), each.row or 0))
    report.seconds = monotonic() - began
    return report


def _keys(model: Model, found: Files, references: References, report: Report, told: Progress) -> Keys:
    keys = Keys(found.sources)
    for index, source in enumerate(found.sources):
        report.add(*keys.look(model, index, source, references))
        told("check", index + 1, len(found.sources))
    return keys


def _loading(
    model: Model, found: Files, keys: Keys, references: References, work: Work, report: Report, told: Progress
) -> Loading:
    documents, problems = read_standards(found.standards)
    codes = [node_id("Standard", document.standard.code) for document in documents]
    known = Known(work, keys, codes, is_sure=len(documents) == len(found.standards))
    load_ = Load(work, model)
    loading = Loading(model, tables(model), work, load_, keys, known, references, report, told, documents)
    standards.report(loading, problems, _names(found))
    return loading


async def _write(loading: Loading, found: Files) -> None:
    """Write everything, then check what only the whole can tell."""
    for source in found.sources:
        header = loading.keys.headers.get(source.name)
        if header is not None:
            await Fill(loading, source, header).run()
    await _standards(loading, found, loading.documents)
    refuse(loading, await loading.load.settle(loading.removed))
    for check in (cycles.check, loans.check, units.check, measures.check):
        await check(loading)
    await standards.judge(loading, _names(found))


async def _standards(loading: Loading, found: Files, documents: list[Document]) -> None:
    names = _names(found)
    for document in documents:
        outcome = await keep(loading.work, loading.model, loading.load, [document.standard])
        loading.removed["Requirement"].update(outcome.left)
        count = Count(outcome.created, outcome.updated, outcome.unchanged, len(outcome.left))
        loading.report.files[names[document.file]] = count


async def _finish(loading: Loading, manifest: Manifest, calendar: Calendar) -> None:
    report = loading.report
    if report.is_refused:
        return
    report.assessed = await loading.load.assess(calendar, lambda done, total: loading.progress("assess", done, total))
    if manifest.name is not None:
        day = "" if manifest.reference_day is None else manifest.reference_day.isoformat()
        await loading.work.set_mark(REGISTER, manifest.name)
        await loading.work.set_mark(REFERENCE_DAY, day)
    if not report.is_dry_run:
        await loading.work.commit()
        report.is_loaded = True


def _names(found: Files) -> dict[str, str]:
    return {str(path): name for path, name in found.standards.items()}

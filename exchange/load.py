"""Load a folder of files, or one file that corrects some rows: all or nothing, assessments included."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from time import monotonic

from exchange import folder
from exchange.checks import cycles, loans, measures, standards, units
from exchange.fill import Fill
from exchange.fingerprint import Fingerprint
from exchange.folder import Files
from exchange.keys import Keys
from exchange.known import Known
from exchange.loading import Loading
from exchange.manifest import Manifest
from exchange.meaning import Meaning
from exchange.progress import Progress, silent
from exchange.reading.spelling import Dates
from exchange.references import References
from exchange.refusals import refuse
from exchange.replace import Replace, lists, replace
from exchange.report import Count, Report
from exchange.standards import Document
from exchange.standards import read as read_standards
from exchange.tables import tables
from exchange.told import ACTOR, files, subject
from graph.model.declaration.model import Model
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.marks import REFERENCE_DAY, REGISTER
from graph.ports.store import Store
from graph.ports.write import Work
from registry.calendar import Calendar
from registry.history.record import Told, begin
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
    actor: str = ACTOR,
    reason: str | None = None,
    dates: Dates | None = None,
    maps: Sequence[Path] = (),
    marked: Callable[[Keys, Report], None] | None = None,
    replaces: Sequence[Replace] = (),
    allow_empty: bool = False,
) -> Report:
    """Load what is at the path; the report tells what was done, or every bad row, and then nothing was done.

    `dry_run` does everything and takes it back. `actor` and `reason` are for the history, as told.
    `dates`: how days are meant that could be meant otherwise. `maps`: mappings for files of foreign layouts.
    `marked` is handed what was seen of the files, and the report, at the end. `replaces`: tables whose files are whole
    lists; `allow_empty`: even where they have no rows.
    Raises StoreError when the store fails.
    """
    began = monotonic()
    report = Report(is_dry_run=dry_run)
    told = progress or silent
    found = folder.find(path, tables(model), maps)
    report.add(*found.problems)
    report.warnings += found.warnings
    if found.sources or found.standards:
        references = References(model)
        keys = _keys(model, found, references, report, told, dates)
        wanted = lists(replaces, keys, report, allow_empty=allow_empty)
        at = calendar.now()
        async with store.bulk(at, sum(keys.rows.values())) as work:
            load_ = Load(work, model, await begin(work, model, at))
            loading = _loading(model, found, keys, references, load_, work, report, told)
            loading.listed = {each.plural: set() for each in wanted}
            await _write(loading, found, calendar)
            await _settle(loading, found, wanted, calendar)
            history = Told(actor, subject(path, found.manifest), reason, files(found, keys))
            await _finish(loading, found.manifest, calendar, history)
        report.problems, report.warnings = keys.headed(report.problems), keys.headed(report.warnings)
        if marked is not None:
            marked(keys, report)
    order = {source.name: place for place, source in enumerate(found.sources)}
    report.problems.sort(key=lambda each: (order.get(each.file, -1), each.row or 0))
    report.unlisted.sort(key=lambda each: (order.get(each.file, -1), each.key))
    report.seconds = monotonic() - began
    return report


def _keys(
    model: Model, found: Files, references: References, report: Report, told: Progress, dates: Dates | None
) -> Keys:
    keys = Keys(found.sources, dates)
    for index, source in enumerate(found.sources):
        report.add(*keys.look(model, index, source, references))
        told("check", index + 1, len(found.sources))
    return keys


def _loading(
    model: Model,
    found: Files,
    keys: Keys,
    references: References,
    load_: Load,
    work: Work,
    report: Report,
    told: Progress,
) -> Loading:
    seen: dict[str, Fingerprint] = {}
    documents, problems = read_standards(found.standards, seen)
    names = _names(found)
    found.fingerprints |= {names[file]: fingerprint for file, fingerprint in seen.items()}
    codes = [node_id("Standard", document.standard.code) for document in documents]
    known = Known(work, keys, codes, is_sure=len(documents) == len(found.standards))
    loading = Loading(
        model, tables(model), work, load_, keys, known, references, report, told, Meaning(work), documents
    )
    standards.report(loading, problems, names)
    return loading


async def _write(loading: Loading, found: Files, calendar: Calendar) -> None:
    """Write what the files say."""
    for source in found.sources:
        header = loading.keys.headers.get(source.name)
        if header is not None:
            await Fill(loading, source, header).run()
    await _standards(loading, found, loading.documents)
    await loading.load.home_regions(calendar)


async def _settle(loading: Loading, found: Files, wanted: Sequence[Replace], calendar: Calendar) -> None:
    """End and remove what is to be, then check what only the whole can tell."""
    last = (calendar.today() - timedelta(days=1)).isoformat()
    for each in wanted:
        await replace(loading, each, last)
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


async def _finish(loading: Loading, manifest: Manifest, calendar: Calendar, history: Told) -> None:
    report = loading.report
    if report.is_refused:
        return
    report.assessed = await loading.load.assess(calendar, lambda done, total: loading.progress("assess", done, total))
    if manifest.name is not None:
        day = "" if manifest.reference_day is None else manifest.reference_day.isoformat()
        await loading.work.set_mark(REGISTER, manifest.name)
        await loading.work.set_mark(REFERENCE_DAY, day)
    change = await loading.load.close("LOAD", history)
    if not report.is_dry_run:
        report.change = change
        await loading.work.commit()
        report.is_loaded = True


def _names(found: Files) -> dict[str, str]:
    return {str(path): name for path, name in found.standards.items()}

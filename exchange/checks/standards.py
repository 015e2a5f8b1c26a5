"""Standards of a load, and those already kept where the load changes what they name, against catalogue and terms."""

from collections.abc import Iterable

from exchange.checks.named import references
from exchange.checks.reasons import breaks_standard
from exchange.loading import Loading
from exchange.problem import Problem, Reason
from exchange.standards import Document, Written, check
from exchange.standards.problem import Problem as Found
from graph.model.requirements import Equipment, Requirement, Standard

NAMED = frozenset({"terms", "equipment_types", "qualification_types", "substitutions"})
CHUNK = 5_000


async def judge(loading: Loading, names: dict[str, str]) -> None:
    """Report what is wrong with them; `names` gives the name of each file for reports."""
    changing = [source.name for source in loading.keys.sources if source.table.plural in NAMED]
    if not (loading.documents or changing) or not loading.has_label("Standard"):
        return
    mine = {document.standard.code for document in loading.documents}
    others = [standard for standard in await loading.work.standards() if standard.code not in mine]
    catalogue, terms = await loading.work.catalogue(), await _terms(loading)
    known = {standard.code: standard.supersedes for standard in others}
    report(loading, check(loading.documents, catalogue, terms, known), names)
    if changing and not loading.report.is_refused:
        for found in check([_document(standard) for standard in others], catalogue, terms, known):
            if found.is_error:
                reason = breaks_standard(found.file, Reason(found.reason_zh, found.reason_en))
                loading.refuse((changing[0], None), None, None, reason)


def report(loading: Loading, found: Iterable[Found], names: dict[str, str]) -> None:
    """Problems and warnings of standards as those of the load."""
    for each in found:
        told = Problem(names.get(each.file, each.file), each.line, None, None, each.reason_zh, each.reason_en)
        if each.is_error:
            loading.report.add(told)
        else:
            loading.warn([told])


async def _terms(loading: Loading) -> set[tuple[str, str]]:
    ids = await loading.work.ids("Term")
    found: set[tuple[str, str]] = set()
    for start in range(0, len(ids), CHUNK):
        rows = await loading.work.nodes("Term", ids[start : start + CHUNK])
        found.update((row["list"], row["code"]) for row in rows.values())
    return found


def _document(standard: Standard) -> Document:
    """A kept standard as if it had been read, named by its code and without lines."""
    written = tuple(_written(line) for edition in standard.editions for line in edition.requirements)
    return Document(standard.code, standard, 0, (), written)


def _written(line: Requirement) -> Written:
    count = len(line.asks.alternatives) if isinstance(line.asks, Equipment) else 0
    return Written(line, 0, (0,) * count, tuple(references(line)))

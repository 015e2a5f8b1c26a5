"""Checks documents against what they name; pure."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet

from exchange.standards.checking import reasons
from exchange.standards.checking.equipment import check_equipment
from exchange.standards.checking.supersession import check_supersession
from exchange.standards.document import Document, Named
from exchange.standards.problem import Problem, error
from graph.model.facts import Catalogue

BUILT_IN = frozenset({(Named.MEASURE.value, "age")})


def check(
    documents: Sequence[Document],
    catalogue: Catalogue,
    terms: AbstractSet[tuple[str, str]],
    known: Mapping[str, Collection[str]],
) -> list[Problem]:
    """Every problem of these documents, by file and line.

    `terms` holds pairs (list, code); `known` the standards that are already there, each with the codes that it
    supersedes (a document of the same code stands in its place).
    """
    problems = _unknown(documents, catalogue, terms, known)
    for document in documents:
        for written in document.written:
            problems += check_equipment(document.file, written, catalogue)
    problems += check_supersession(documents, known)
    order = {document.file: place for place, document in enumerate(documents)}
    return sorted(problems, key=lambda problem: (order[problem.file], problem.line or 0))


def _unknown(
    documents: Sequence[Document],
    catalogue: Catalogue,
    terms: AbstractSet[tuple[str, str]],
    known: Mapping[str, Collection[str]],
) -> list[Problem]:
    standards = {*known, *(document.standard.code for document in documents)}
    there: dict[Named, Collection[str]] = {
        Named.EQUIPMENT_TYPE: catalogue.equipment_types,
        Named.QUALIFICATION_TYPE: catalogue.qualification_types,
        Named.STANDARD: standards,
    }
    for named in (Named.ROLE, Named.TASK, Named.MEASURE, Named.EXERCISE_KIND):
        there[named] = {code for name, code in terms | BUILT_IN if name == named.value}
    return [
        error(document.file, reference.line, reasons.unknown(reference.named, reference.code))
        for document in documents
        for reference in document.references()
        if reference.code not in there[reference.named]
    ]

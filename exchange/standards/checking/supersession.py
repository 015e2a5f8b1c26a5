"""Whether standards supersede each other in a circle, or one is there twice."""

from collections.abc import Collection, Mapping, Sequence

from exchange.standards.checking import reasons
from exchange.standards.document import Document
from exchange.standards.problem import Problem, error


def check_supersession(documents: Sequence[Document], known: Mapping[str, Collection[str]]) -> list[Problem]:
    """One problem for each standard that is there twice, and for each `supersedes` that is part of a circle."""
    problems: list[Problem] = []
    first: dict[str, Document] = {}
    for document in documents:
        code = document.standard.code
        if code in first:
            before = first[code]
            problems.append(error(document.file, document.line, reasons.standard_twice(code, before.file, before.line)))
        first.setdefault(code, document)
    chain = {**known, **{code: document.standard.supersedes for code, document in first.items()}}
    for code, document in first.items():
        for reference in document.supersedes:
            path = _path(chain, reference.code, code)
            if path is not None:
                circle = " > ".join([code, *path])
                problems.append(error(document.file, reference.line, reasons.supersedes_circle(circle)))
    return problems


def _path(chain: Mapping[str, Collection[str]], start: str, end: str) -> list[str] | None:
    """A way from one standard to another along `supersedes`, both included."""
    ways = [[start]]
    seen = {start}
    while ways:
        way = ways.pop(0)
        if way[-1] == end:
            return way
        for code in sorted(chain.get(way[-1], ())):
            if code not in seen:
                seen.add(code)
                ways.append([*way, code])
    return None

"""Small standards written in a test, and what is told of them."""

from textwrap import dedent, indent

from exchange.standards import Document, Problem, check, read_text
from graph.model.facts import Catalogue
from graph.model.requirements import Requirement
from tests.unit.standards import shipped

HEAD = """\
standard: T-1
title: 试验标准
editions:
  - version: "1"
    status: IN_FORCE
    lines:
"""
FIRST_LINE = 7


def standard(lines: str) -> str:
    """A standard of one edition with these lines; the first of them is line 7 of the text."""
    return HEAD + indent(dedent(lines), " " * 6)


def line(body: str) -> str:
    """A standard of one assumed line; the body begins in line 10 of the text."""
    return standard("- code: L-1\n  name: 一\n  confidence: ASSUMED\n" + indent(dedent(body), "  "))


BODY = FIRST_LINE + 3


def read(text: str) -> tuple[Document | None, list[Problem]]:
    """The text as the file t.yaml."""
    return read_text("t.yaml", text)


def requirement(body: str) -> Requirement:
    """The requirement of one assumed line that has no problem."""
    document, problems = read(line(body))
    assert not problems, problems
    assert document is not None
    return document.written[0].requirement


def checked(text: str, catalogue: Catalogue | None = None) -> list[Problem]:
    """What the checks tell of a text that reads well; against the shipped catalogue unless told otherwise."""
    document, problems = read(text)
    assert document is not None, problems
    return check([document], catalogue or shipped.catalogue(), shipped.terms(), {})


def told(problems: list[Problem]) -> list[tuple[int | None, str]]:
    """Each problem's line and English reason."""
    return [(problem.line, problem.reason_en) for problem in problems]

"""Standards with their editions and lines, as value types, out of rows."""

from typing import Any

import orjson

from graph.model.requirements import (
    Asks,
    Confidence,
    Dimension,
    Edition,
    Level,
    Necessity,
    Requirement,
    Standard,
    Thresholds,
)
from graph.model.rules import Condition, Rule
from graph.model.structure import from_structure
from graph.telling.gathered import Rows
from graph.telling.grouped import Row, grouped
from graph.telling.values import day

EDITION = ("version", "status", "effective_from", "thresholds", "stale_after_days", "source", "confidence")
"""What is told of an edition, behind the ids of its standard and its own."""

LINE = (
    "code",
    "position",
    "name",
    "asks",
    "rule",
    "condition",
    "name_en",
    "necessity",
    "weight",
    "critical",
    "cap",
    "source",
    "confidence",
)
"""What is told of a line, behind the id of its edition."""


def standards(told: Rows, supersedes: Rows, editions: Rows, lines: Rows) -> list[Standard]:
    """All standards in the order of their rows: id, code, title, title_en, issuer. `supersedes`: id, code.

    Editions come in the order of their rows, and so do lines.
    """
    lines_of, editions_of, instead_of = grouped(lines), grouped(editions), grouped(supersedes)
    return [
        Standard(
            code,
            title,
            title_en,
            issuer,
            tuple(row[1] for row in instead_of.get(node, ())),
            tuple(_edition(code, row, lines_of.get(row[1], [])) for row in editions_of.get(node, ())),
        )
        for node, code, title, title_en, issuer in told
    ]


def _edition(standard: str, row: Row, lines: list[Row]) -> Edition:
    _, _, version, status, effective_from, thresholds, stale_after, source, confidence = row
    return Edition(
        standard=standard,
        version=version,
        status=status,
        requirements=tuple(_line(line) for line in lines),
        effective_from=day(effective_from),
        thresholds=_thresholds(thresholds),
        stale_after_days=stale_after,
        source=source,
        confidence=Confidence(confidence),
    )


def _line(row: Row) -> Requirement:
    _, code, position, name, asks, rule, condition, name_en, necessity, weight, critical, cap, source, confidence = row
    return Requirement(
        code=code,
        position=position,
        name=name,
        asks=_parsed(asks, Asks),
        rule=_parsed(rule, Rule),
        condition=_parsed(condition, Condition),
        name_en=name_en,
        necessity=Necessity(necessity),
        weight=weight,
        critical=critical == 1,
        cap=Level.R4 if cap is None else Level(cap),
        source=source,
        confidence=Confidence(confidence),
    )


def _parsed(text: str | None, wanted: Any) -> Any:
    return None if text is None else from_structure(orjson.loads(text), wanted)


def _thresholds(text: str | None) -> dict[Dimension, Thresholds]:
    held = {} if text is None else orjson.loads(text)
    return {Dimension(name): from_structure({**parts, "is": "Thresholds"}, Thresholds) for name, parts in held.items()}

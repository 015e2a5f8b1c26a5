"""Standards with their editions and lines, as value types."""

from typing import Any

import orjson
import sqlalchemy as sa

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
from graph.sql.connection import Connection
from graph.sql.facts.grouped import Row, grouped
from graph.sql.facts.values import day
from graph.sql.tables import Tables

LINE = ("code", "position", "name", "asks", "rule", "condition", "name_en", "necessity", "weight", "critical", "cap")
EDITION = ("version", "status", "effective_from", "thresholds", "stale_after_days", "source", "confidence")


class Standards:
    """Tells the standards."""

    def __init__(self, tables: Tables) -> None:
        standard, other = tables.nodes["Standard"], tables.nodes["Standard"].alias()
        link = tables.links["Standard", "supersedes"]
        fields = (standard.c.id, standard.c.code, standard.c.title, standard.c.title_en, standard.c.issuer)
        self._standards = tables.statement(sa.select(*fields).order_by(standard.c.code))
        both = link.join(other, other.c.id == link.c.to_id)
        self._supersedes = tables.statement(
            sa.select(link.c.from_id, other.c.code).select_from(both).order_by(other.c.code)
        )
        edition, line = tables.nodes["Edition"].c, tables.nodes["Requirement"].c
        told = sa.select(edition.standard_id, edition.id, *(edition[name] for name in EDITION))
        self._editions = tables.statement(told.order_by(edition.version))
        asked = sa.select(line.edition_id, *(line[name] for name in (*LINE, "source", "confidence")))
        self._lines = tables.statement(asked.order_by(line.position, line.code))

    def tell(self, connection: Connection) -> list[Standard]:
        """All standards, in order of code, version and position."""
        lines = grouped(connection.rows(self._lines))
        editions = grouped(connection.rows(self._editions))
        supersedes = grouped(connection.rows(self._supersedes))
        return [
            Standard(
                code,
                title,
                title_en,
                issuer,
                tuple(row[1] for row in supersedes.get(node, ())),
                tuple(_edition(code, row, lines.get(row[1], [])) for row in editions.get(node, ())),
            )
            for node, code, title, title_en, issuer in connection.rows(self._standards)
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

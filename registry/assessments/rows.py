"""The readiness of a team as the rows that are kept: its assessments, its gaps, and what stands on its own row."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from graph.model.identity import node_id
from graph.model.requirements import Confidence, Dimension, Edition, Equipment, Standard
from graph.model.values import canonical_json, cut_millionths, exact_text
from graph.ports.rows import Row
from readiness.ahead import Due
from readiness.assessment import Assessment, DimensionResult, Line, LineState, TeamReadiness
from readiness.covered import covered
from readiness.plain import plain
from readiness.subjects import subject

Editions = dict[tuple[str, str], Edition]
"""By code of the standard and version."""


def by_version(standards: Iterable[Standard]) -> Editions:
    """All editions of these standards."""
    return {(edition.standard, edition.version): edition for each in standards for edition in each.editions}


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept of one team; rows have their ids."""

    team: Row
    assessments: list[Row]
    gaps: list[Row]


def kept(team_id: str, found: TeamReadiness, editions: Editions, due: Due) -> Kept:
    """The rows of one team."""
    assessments = [(assessment, editions[assessment.standard, assessment.version]) for assessment in found.assessments]
    return Kept(
        _team(team_id, found, editions, due.team),
        [
            _assessment(team_id, assessment, edition, due.editions.get(edition.standard))
            for assessment, edition in assessments
        ],
        [
            _gap(team_id, assessment, line)
            for assessment, _ in assessments
            for line in assessment.lines
            if _is_gap(line)
        ],
    )


def _team(team_id: str, found: TeamReadiness, editions: Editions, due_on: date | None) -> Row:
    return {
        "id": team_id,
        "readiness": found.level.value,
        "assessed_on": found.on.isoformat(),
        "due_on": _day(due_on),
        "cause": canonical_json(list(found.cause)),
        "unassessed": canonical_json(list(found.unassessed)),
        "is_stale": found.stale,
        "is_incomplete": found.incomplete,
        "has_unmet_critical": any(assessment.caps for assessment in found.assessments),
        "confidence": _least(editions[one.standard, one.version].confidence for one in found.assessments),
        **{f"{dimension.value.lower()}_millionths": least for dimension, least in covered(found).items()},
    }


def _assessment(team_id: str, assessment: Assessment, edition: Edition, due_on: date | None) -> Row:
    told: dict[str, Any] = plain(assessment, edition)
    standard = node_id("Standard", assessment.standard)
    row: Row = {
        "id": node_id("Assessment", team_id, standard),
        "team": team_id,
        "standard": standard,
        "edition": node_id("Edition", standard, assessment.version),
        "on": assessment.on.isoformat(),
        "due_on": _day(due_on),
        "level": assessment.level.value,
        "is_stale": assessment.stale,
        "is_incomplete": assessment.incomplete,
        "split_proven": assessment.split_proven,
        "source": edition.source,
        "confidence": edition.confidence.value,
    }
    for part in ("binding", "caps", "missing", "lines"):
        row[part] = canonical_json(told[part])
    for dimension in Dimension:
        row |= _dimension(dimension.value.lower(), assessment.dimensions[dimension])
    return row


def _dimension(letter: str, found: DimensionResult) -> Row:
    coverage = found.coverage
    return {
        f"{letter}_level": found.level.value,
        f"{letter}_coverage": None if coverage is None else exact_text(coverage),
        f"{letter}_millionths": None if coverage is None else cut_millionths(coverage),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _least(confidences: Iterable[Confidence]) -> str | None:
    """The least of several, None of none."""
    order = list(Confidence)
    found = max((order.index(one) for one in confidences), default=None)
    return None if found is None else order[found].value


def _is_gap(line: Line) -> bool:
    return line.state is LineState.SHORT


def _gap(team_id: str, assessment: Assessment, line: Line) -> Row:
    requirement = line.requirement
    standard = node_id("Standard", assessment.standard)
    edition = node_id("Edition", standard, assessment.version)
    is_equipment = isinstance(requirement.asks, Equipment)
    short = line.short or {}
    amount = short.get(Dimension.C, Fraction(0)) if is_equipment else sum(short.values(), Fraction(0))
    return {
        "id": node_id("Gap", team_id, standard, requirement.code),
        "team": team_id,
        "standard": standard,
        "requirement": node_id("Requirement", edition, requirement.code),
        "equipment_type": _first_type(requirement.asks),
        "code": requirement.code,
        "position": requirement.position,
        "subject": subject(requirement.asks),
        "necessity": requirement.necessity.value,
        "critical": requirement.critical,
        "required_amount": exact_text(line.required or Fraction(0)),
        "short": exact_text(amount),
        "short_millionths": cut_millionths(amount),
        "short_on_hand": exact_text(short.get(Dimension.S, Fraction(0))) if is_equipment else None,
        "confidence": requirement.confidence.value,
    }


def _first_type(asks: object) -> str | None:
    if isinstance(asks, Equipment) and asks.alternatives:
        return node_id("EquipmentType", asks.alternatives[0].type)
    return None

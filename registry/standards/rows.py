"""Standards, editions and lines as rows, and what a line calls for as relationships."""

from dataclasses import dataclass, field
from typing import Any

from graph.model.identity import node_id, relationship_id
from graph.model.requirements import AskedQualification, Asks, Edition, Equipment, Measure, Requirement, Standard
from graph.model.rules import Bound
from graph.model.structure import to_structure
from graph.model.values import MILLION, canonical_json
from graph.ports.rows import Row
from readiness.subjects import subject

Links = dict[str, list[str]]


@dataclass(slots=True)
class StandardRows:
    """Everything that is kept of standards; the links go with the rows of the same place."""

    standards: list[Row] = field(default_factory=list)
    supersedes: list[Links] = field(default_factory=list)
    editions: list[Row] = field(default_factory=list)
    requirements: list[Row] = field(default_factory=list)
    asks: list[Links] = field(default_factory=list)
    calls_for: list[Row] = field(default_factory=list)


def rows(standards: list[Standard]) -> StandardRows:
    """The rows of these standards."""
    found = StandardRows()
    for standard in standards:
        id = node_id("Standard", standard.code)
        found.standards.append(
            {
                "id": id,
                "code": standard.code,
                "title": standard.title,
                "title_en": standard.title_en,
                "issuer": standard.issuer,
            }
        )
        found.supersedes.append({"supersedes": [node_id("Standard", code) for code in standard.supersedes]})
        for edition in standard.editions:
            _edition(found, id, edition)
    return found


def _edition(found: StandardRows, standard: str, edition: Edition) -> None:
    id = node_id("Edition", standard, edition.version)
    thresholds = {dimension.value: to_structure(held) for dimension, held in edition.thresholds.items()}
    found.editions.append(
        {
            "id": id,
            "version": edition.version,
            "standard": standard,
            "status": edition.status,
            "effective_from": None if edition.effective_from is None else edition.effective_from.isoformat(),
            "source": edition.source,
            "confidence": edition.confidence.value,
            "stale_after_days": edition.stale_after_days,
            "thresholds": canonical_json(thresholds) if thresholds else None,
        }
    )
    for requirement in edition.requirements:
        _requirement(found, id, requirement)


def _requirement(found: StandardRows, edition: str, requirement: Requirement) -> None:
    id = node_id("Requirement", edition, requirement.code)
    asks = requirement.asks
    found.requirements.append(
        {
            "id": id,
            "code": requirement.code,
            "edition": edition,
            "position": requirement.position,
            "name": requirement.name,
            "name_en": requirement.name_en,
            "subject": subject(asks),
            "necessity": requirement.necessity.value,
            "weight": requirement.weight,
            "critical": requirement.critical,
            "cap": requirement.cap.value if requirement.critical else None,
            "source": requirement.source,
            "confidence": requirement.confidence.value,
            "rule": _structure(requirement.rule),
            "specification": _structure(asks.specification or None) if isinstance(asks, Equipment) else None,
            "condition": _structure(requirement.condition),
            "asks": _structure(asks),
        }
    )
    found.asks.append(_asked(asks))
    for position, alternative in enumerate(asks.alternatives if isinstance(asks, Equipment) else (), 1):
        to = node_id("EquipmentType", alternative.type)
        found.calls_for.append(
            {
                "id": relationship_id("CALLS_FOR", id, to),
                "from_id": id,
                "to_id": to,
                "worth": int(alternative.worth * MILLION),
                "position": position,
            }
        )


def _structure(value: Any) -> str | None:
    return None if value is None else canonical_json(to_structure(value))


def _asked(asks: Asks) -> Links:
    """What the line asks for, by the fields of a requirement; measures are those that it bounds or sums."""
    return {
        "asks_roles": [node_id("Term", "role", code) for code in sorted(set(getattr(asks, "roles", ())))],
        "asks_qualifications": [node_id("QualificationType", code) for code in _qualifications(asks)],
        "asks_exercises": [node_id("Term", "exercise_kind", code) for code in sorted(set(getattr(asks, "kinds", ())))],
        "asks_measures": [node_id("Term", "measure", code) for code in _measures(asks)],
    }


def _qualifications(asks: Asks) -> list[str]:
    asked: list[AskedQualification] = list(getattr(asks, "qualifications", ()))
    if hasattr(asks, "qualification"):
        asked.append(asks.qualification)
    return sorted({code for each in asked for code in each.any_of})


def _measures(asks: Asks) -> list[str]:
    bounds: list[Bound] = [bound for some in getattr(asks, "bounds", ()) for bound in some]
    found = {bound.measure for bound in bounds if bound.measure != "age"}
    if isinstance(asks, Equipment):
        found |= {bound.measure for bound in asks.specification} | ({asks.capacity} if asks.capacity else set())
    if isinstance(asks, Measure):
        found |= {base.of for _, base in asks.terms if base.kind == "MEASURE" and base.of}
    return sorted(found)

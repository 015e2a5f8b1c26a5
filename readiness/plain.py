"""An assessment as plain values for JSON; amounts are exact text."""

from fractions import Fraction
from typing import Any

from graph.model.requirements import Edition
from graph.model.values import exact_text
from readiness.assessment import Assessment, Binding, Line
from readiness.subjects import subject


def plain(assessment: Assessment, edition: Edition) -> dict[str, Any]:
    """The whole assessment, with the source and the confidence of the edition that it rests on."""
    return {
        "team": assessment.team,
        "standard": assessment.standard,
        "version": assessment.version,
        "on": assessment.on.isoformat(),
        "level": assessment.level.value,
        "dimensions": [
            {"dimension": dimension.value, "level": result.level.value, "coverage": _text(result.coverage)}
            for dimension, result in assessment.dimensions.items()
        ],
        "lines": [plain_line(line) for line in assessment.lines],
        "caps": [{"line": cap.line, "level": cap.level.value, "state": cap.state.value} for cap in assessment.caps],
        "binding": plain_binding(assessment.binding),
        "missing": [{"line": line, "fact": fact} for line, fact in assessment.missing],
        "stale": assessment.stale,
        "incomplete": assessment.incomplete,
        "splitProven": assessment.split_proven,
        "source": edition.source,
        "confidence": edition.confidence.value,
    }


def plain_line(line: Line) -> dict[str, Any]:
    """One line; `fills` has an entry for each dimension that it counts in, none where it is not known."""
    requirement, short = line.requirement, line.short or {}
    return {
        "code": requirement.code,
        "position": requirement.position,
        "name": requirement.name,
        "nameEn": requirement.name_en,
        "subject": subject(requirement.asks),
        "necessity": requirement.necessity.value,
        "weight": requirement.weight,
        "critical": requirement.critical,
        "cap": requirement.cap.value if requirement.critical else None,
        "state": line.state.value,
        "required": _text(line.required),
        "onHand": _text(line.on_hand),
        "usable": _text(line.usable),
        "fills": [
            {"dimension": dimension.value, "filled": exact_text(filled), "short": exact_text(short[dimension])}
            for dimension, filled in (line.filled or {}).items()
        ],
        "missing": list(line.missing),
        "confidence": requirement.confidence.value,
        "source": requirement.source,
    }


def plain_binding(binding: Binding) -> list[dict[str, str | None]]:
    """What holds the level down: dimensions, then lines whose cap does."""
    return [
        *({"dimension": dimension.value, "line": None} for dimension in binding.dimensions),
        *({"dimension": None, "line": line} for line in binding.caps),
    ]


def _text(amount: Fraction | None) -> str | None:
    return None if amount is None else exact_text(amount)

"""What explains an assessment beyond its lines, as plain values for JSON: blocking posts, the lift, days ahead."""

from collections.abc import Callable
from datetime import date
from typing import Any

from graph.model.values import exact_text
from readiness.ahead import NextChange
from readiness.blocking import Blocking
from readiness.lifting.lift import Lift
from readiness.timeline import Step, Timeline
from readiness.turning.causes import Cause

Plain = Callable[[Cause], dict[str, Any]]


def plain_cause(cause: Cause) -> dict[str, Any]:
    """One fact that turns."""
    return {
        "on": cause.on.isoformat(),
        "turn": cause.turn.value,
        "code": cause.code,
        "id": cause.id,
        "detail": cause.detail or None,
    }


def plain_blocking(found: Blocking) -> dict[str, Any]:
    """The blocking posts."""
    sets = [
        {
            "lines": list(one.lines),
            "candidates": list(one.candidates),
            "places": exact_text(one.places),
            "deficit": exact_text(one.deficit),
        }
        for one in found.sets
    ]
    return {"sets": sets, "cut": found.is_cut}


def plain_lift(found: Lift | None) -> dict[str, Any] | None:
    """The lift; None where the level cannot be raised."""
    if found is None:
        return None
    return {
        "level": None if found.level is None else found.level.value,
        "number": found.number,
        "additions": [
            {"line": one.line, "additions": one.additions, "amount": exact_text(one.amount)} for one in found.additions
        ],
        "missing": [{"line": line, "fact": fact} for line, fact in found.missing],
        "proven": found.is_proven,
    }


def plain_next_change(found: NextChange, plain: Plain = plain_cause) -> dict[str, Any]:
    """The next change; `plain` tells its causes."""
    return {
        "on": _day(found.on),
        "level": None if found.level is None else found.level.value,
        "searchedTo": found.searched_to.isoformat(),
        "causes": [plain(cause) for cause in found.causes],
    }


def plain_timeline(found: Timeline, plain: Plain = plain_cause) -> dict[str, Any]:
    """The timeline of the team and of each standard; `plain` tells its causes."""
    return {
        "since": found.since.isoformat(),
        "until": found.until.isoformat(),
        "steps": [_step(step, plain) for step in found.team],
        "standards": [
            {"standard": code, "steps": [_step(step, plain) for step in steps]} for code, steps in found.standards
        ],
    }


def _step(step: Step, plain: Plain) -> dict[str, Any]:
    return {
        "on": step.on.isoformat(),
        "until": step.until.isoformat(),
        "level": step.level.value,
        "dimensions": [{"dimension": one.value, "level": level.value} for one, level in step.dimensions],
        "causes": [plain(cause) for cause in step.causes],
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()

"""An assessment as a JSON object: what `muster assess --json` prints, one a line (assess.schema.json)."""

from collections.abc import Iterator
from typing import Any

from api.commands.assess.judged import Judged
from readiness.ahead import due_on, next_change, team_next_change
from readiness.assessment import Assessment
from readiness.blocking import Blocking, blocking_posts
from readiness.editions import InForce
from readiness.explained import plain_blocking, plain_lift, plain_next_change
from readiness.lifting.lift import lift
from readiness.plain import plain


def objects(judged: Judged) -> Iterator[dict[str, Any]]:
    """One object for each standard of the team; one without a standard where none is assessed."""
    of_team = _of_team(judged)
    for found, assessment in judged.against:
        told = plain(assessment, found.edition)
        version = told.pop("version")
        yield {**told, **_explained(judged, found, assessment), **of_team, "edition": version}
    if not judged.against:
        day = judged.readiness.on.isoformat()
        yield {**NOTHING, **of_team, "on": day, "nextChange": of_team["teamNextChange"]}


def _of_team(judged: Judged) -> dict[str, Any]:
    """What is the same in every object of the team."""
    on = judged.readiness.on
    due = due_on(judged.course, on)
    return {
        "team": judged.facts.code,
        "unassessed": list(judged.readiness.unassessed),
        "teamNextChange": plain_next_change(team_next_change(judged.course, on)),
        "dueOn": None if due is None else due.isoformat(),
    }


def _explained(judged: Judged, found: InForce, assessment: Assessment) -> dict[str, Any]:
    edition, held, on = found.edition, found.held, assessment.on
    return {
        "blockingPosts": plain_blocking(blocking_posts(judged.facts, edition, judged.catalogue, on, held)),
        "lift": plain_lift(lift(assessment, edition, judged.catalogue)),
        "nextChange": plain_next_change(next_change(judged.course, held.standard, on)),
    }


NOTHING: dict[str, Any] = {
    "team": None,
    "standard": None,
    "edition": None,
    "on": None,
    "level": "NOT_ASSESSED",
    "dimensions": [{"dimension": letter, "level": "NOT_ASSESSED", "coverage": None} for letter in "PSCT"],
    "lines": [],
    "caps": [],
    "binding": [],
    "missing": [],
    "stale": False,
    "incomplete": False,
    "splitProven": True,
    "source": None,
    "confidence": None,
    "blockingPosts": plain_blocking(Blocking()),
    "lift": None,
}

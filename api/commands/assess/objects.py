"""An assessment as a JSON object: what `muster assess --json` prints, one a line (assess.schema.json)."""

from collections.abc import Iterator
from typing import Any

from api.commands.assess.judged import Judged
from readiness.plain import plain


def objects(judged: Judged) -> Iterator[dict[str, Any]]:
    """One object for each standard of the team; one without a standard where none is assessed."""
    unassessed = list(judged.readiness.unassessed)
    for found, assessment in judged.against:
        told = plain(assessment, found.edition)
        version = told.pop("version")
        yield {**told, "team": judged.facts.code, "edition": version, "unassessed": unassessed}
    if not judged.against:
        yield {**NOTHING, "team": judged.facts.code, "on": judged.readiness.on.isoformat(), "unassessed": unassessed}


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
}

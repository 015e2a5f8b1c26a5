"""Sums of gaps of a random register, worked out in plain Python from the assessments of all its teams."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from graph.model.requirements import Dimension, Equipment, Post
from graph.model.values import decimal_text
from readiness.assessment import Line, LineState, TeamReadiness
from tests.graphql.matrices import REGIONS, Drawn

SIDES = ("EQUIPMENT_TYPE", "QUALIFICATION", "POST", "REGION", "FORCE", "NECESSITY", "STANDARD")
COSTS = {"boat": Fraction("1000.5")}
UNITS = {"boat": "PIECE", "rope": "METRE"}


@dataclass(frozen=True)
class Gap:
    """One shortfall; `keys` by side, each with all it counts under."""

    team: int
    keys: dict[str, list[str | None]]
    subject: str
    type: str | None
    short: Fraction
    on_hand: Fraction | None


def gaps(teams: Sequence[tuple[Drawn, TeamReadiness]], level: str | None) -> list[Gap]:
    """All of them."""
    return [
        _gap(n, team, assessment.standard, line, level)
        for n, (team, readiness) in enumerate(teams)
        for assessment in readiness.assessments
        for line in assessment.lines
        if line.state is LineState.SHORT
    ]


def _gap(n: int, team: Drawn, standard: str, line: Line, level: str | None) -> Gap:
    asks, short = line.requirement.asks, line.short or {}
    type = asks.alternatives[0].type if isinstance(asks, Equipment) else None
    home = team.home
    while level is not None and home is not None and REGIONS[home][0] != level:
        home = REGIONS[home][1]
    keys: dict[str, list[str | None]] = {
        "EQUIPMENT_TYPE": [type],
        "QUALIFICATION": [None],
        "POST": list(asks.roles) if isinstance(asks, Post) else [None],
        "REGION": [home],
        "FORCE": [team.force],
        "NECESSITY": [line.requirement.necessity.value],
        "STANDARD": [standard],
    }
    if type is not None:
        return Gap(n, keys, "EQUIPMENT", type, short[Dimension.C], short[Dimension.S])
    return Gap(n, keys, "POST", None, sum(short.values(), Fraction(0)), None)


def sums(found: Sequence[Gap], side: str) -> dict[str | None, dict[str, Any]]:
    """By what is asked for."""
    held: dict[str | None, list[Gap]] = defaultdict(list)
    for gap in found:
        for key in gap.keys[side]:
            held[key].append(gap)
    return {key: _sum(several) for key, several in held.items()}


def _sum(several: Sequence[Gap]) -> dict[str, Any]:
    priced = [gap for gap in several if gap.type in COSTS]
    bought = [gap for gap in several if gap.type is not None]
    measures = {(gap.subject, UNITS.get(gap.type or "")) for gap in several}
    return {
        "gaps": len(several),
        "teams": len({gap.team for gap in several}),
        "amounts": [
            _amount([gap for gap in several if (gap.subject, UNITS.get(gap.type or "")) == measure], *measure)
            for measure in sorted(measures, key=lambda one: (one[0], one[1] or ""))
        ],
        "cost": _text(sum(gap.short * COSTS[gap.type or ""] for gap in priced)) if priced else None,
        "costOnHand": _text(sum((gap.on_hand or 0) * COSTS[gap.type or ""] for gap in priced)) if priced else None,
        "uncosted": len(bought) - len(priced),
    }


def _amount(several: Sequence[Gap], subject: str, unit: str | None) -> dict[str, Any]:
    on_hand = [gap.on_hand for gap in several if gap.on_hand is not None]
    return {
        "subject": subject,
        "unit": unit,
        "short": _text(sum(gap.short for gap in several)),
        "shortOnHand": _text(sum(on_hand)) if on_hand else None,
    }


def _text(value: Fraction | int) -> str:
    return decimal_text(int(value * 1_000_000))

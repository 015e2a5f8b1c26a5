"""What would change if a draft edition came into force: who falls or rises, and on which lines."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from graph.model.requirements import Edition, Level, Standard
from planning.differences import Assessed
from planning.expiring import is_worse
from planning.turned import LineTurn, PlainLine, turns
from readiness.editions import Chain
from readiness.levels import worst

IN_FORCE = "IN_FORCE"


class Outcome(StrEnum):
    """What becomes of a team's level."""

    FALLS = "FALLS"
    NO_LONGER_ASSESSED = "NO_LONGER_ASSESSED"
    NEWLY_ASSESSED = "NEWLY_ASSESSED"
    RISES = "RISES"
    SAME = "SAME"


@dataclass(frozen=True, slots=True)
class Impact:
    """On one team: its level before and after, its level by what is replaced (None: nothing is) and by the draft."""

    outcome: Outcome
    before: Level
    after: Level
    by_replaced: Level | None
    by_draft: Level
    lines: tuple[LineTurn, ...]


def coming_into_force(standards: Sequence[Standard], draft: Edition, on: date) -> tuple[list[Standard], Edition]:
    """The standards as they would be, and the draft among them, in force from that day on."""
    begun = replace(draft, status=IN_FORCE, effective_from=on)
    found = []
    for standard in standards:
        if standard.code == draft.standard:
            editions = (begun if one.version == draft.version else one for one in standard.editions)
            found.append(replace(standard, editions=tuple(editions)))
        else:
            found.append(standard)
    return found, begun


def touched(standards: Sequence[Standard], begun: Edition, on: date) -> frozenset[str]:
    """The codes of standards for which it is the edition in force that day."""
    chain = Chain(standards)
    return frozenset(one.code for one in standards if chain.in_force(one.code, on) is begun)


def impact(replaced: Sequence[Assessed], others: Sequence[Level], draft: Assessed) -> Impact:
    """On one team: by assessments that would no longer count, levels that stand, and that against the draft."""
    levels = [Level(one.level) for one in replaced]
    before, after = worst((*levels, *others)), worst((Level(draft.level), *others))
    lines: dict[str, PlainLine] = {}
    for one in replaced:
        lines = {**one.lines, **lines}
    return Impact(
        outcome(before, after),
        before,
        after,
        worst(levels) if levels else None,
        Level(draft.level),
        turns(lines, draft.lines),
    )


def outcome(before: Level, after: Level) -> Outcome:
    """What becomes of a level."""
    if before is after:
        return Outcome.SAME
    if after is Level.NOT_ASSESSED:
        return Outcome.NO_LONGER_ASSESSED
    if before is Level.NOT_ASSESSED:
        return Outcome.NEWLY_ASSESSED
    return Outcome.FALLS if is_worse(after, before) else Outcome.RISES


def counted(found: Sequence[Impact]) -> Mapping[Outcome, int]:
    """How many teams there are of each outcome."""
    return {one: sum(each.outcome is one for each in found) for one in Outcome}

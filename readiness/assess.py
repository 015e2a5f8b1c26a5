"""A team against one edition on one day: pure and total."""

from dataclasses import dataclass, replace
from datetime import date, tzinfo
from operator import is_

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Dimension, Edition, Level
from readiness.assessment import Assessment, Binding, Cap, DimensionResult, Line, LineState
from readiness.closures import closures_of
from readiness.coverage import coverage
from readiness.day import Day, day_of
from readiness.levels import level_of, thresholds, worst
from readiness.lines import lines_of
from readiness.scope import CLOSED
from readiness.stale import SHANGHAI, is_stale
from readiness.work import Work, work_out

UNASSESSED = dict.fromkeys(Dimension, DimensionResult(Level.NOT_ASSESSED, None))


def assess(
    facts: TeamFacts, edition: Edition, catalogue: Catalogue, on: date, held: HeldTo, *, zone: tzinfo = SHANGHAI
) -> Assessment:
    """The assessment; `held` gives grade and pools, `zone` is that of the registry's days."""
    return judge(day_of(facts, closures_of(catalogue), on, held.pools), edition, held.grade, zone)


def judge(day: Day, edition: Edition, grade: str | None, zone: tzinfo = SHANGHAI) -> Assessment:
    """The assessment of a day that is worked out already."""
    facts = day.facts
    if facts.lifecycle in CLOSED:
        return Assessment(facts.id, edition.standard, edition.version, day.on, Level.NOT_ASSESSED, UNASSESSED)
    return judged(day, edition, grade, zone).assessment


@dataclass(frozen=True, slots=True)
class Judged:
    """An assessment, and the work that it was told from."""

    work: Work
    assessment: Assessment


def judged(
    day: Day, edition: Edition, grade: str | None, zone: tzinfo = SHANGHAI, near: Judged | None = None
) -> Judged:
    """The same with its work, of a team that is neither stood down nor disbanded.

    `near` is one of the same facts, edition and grade on another day, or with other members or units: what is alike in
    it is not worked out again.
    """
    if near is None:
        work = work_out(edition, day, grade)
        return Judged(work, _told(work, lines_of(work), edition, zone))
    work = work_out(edition, day, grade, near.work)
    known = near.assessment
    lines = lines_of(work, near.work, known.lines)
    if all(map(is_, lines, known.lines)):
        stale = _is_stale(work, edition, zone)
        return Judged(work, replace(known, on=day.on, stale=stale, split_proven=work.is_proven))
    return Judged(work, _told(work, lines, edition, zone))


def _told(work: Work, lines: tuple[Line, ...], edition: Edition, zone: tzinfo) -> Assessment:
    dimensions = {dimension: _dimension(lines, dimension, edition) for dimension in Dimension}
    caps = tuple(
        Cap(line.requirement.code, line.requirement.cap, line.state)
        for line in lines
        if line.requirement.critical and line.state in (LineState.SHORT, LineState.UNKNOWN)
    )
    level = worst(result.level for result in dimensions.values())
    if level is not Level.NOT_ASSESSED:
        level = worst((level, *(cap.level for cap in caps)))
    return Assessment(
        team=work.day.facts.id,
        standard=edition.standard,
        version=edition.version,
        on=work.day.on,
        level=level,
        dimensions=dimensions,
        lines=lines,
        caps=caps,
        binding=_binding(level, dimensions, caps),
        missing=tuple((line.requirement.code, fact) for line in lines for fact in line.missing),
        stale=_is_stale(work, edition, zone),
        split_proven=work.is_proven,
    )


def _is_stale(work: Work, edition: Edition, zone: tzinfo) -> bool:
    return is_stale(work.day.facts.confirmed_at, work.day.on, edition.stale_after_days, zone)


def _dimension(lines: tuple[Line, ...], dimension: Dimension, edition: Edition) -> DimensionResult:
    covered = coverage(lines, dimension)
    return DimensionResult(level_of(covered, thresholds(edition, dimension)), covered)


def _binding(level: Level, dimensions: dict[Dimension, DimensionResult], caps: tuple[Cap, ...]) -> Binding:
    if level in (Level.R1, Level.NOT_ASSESSED):
        return Binding()
    return Binding(
        tuple(dimension for dimension, result in dimensions.items() if result.level is level),
        tuple(cap.line for cap in caps if cap.level is level),
    )

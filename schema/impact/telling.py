"""What a draft would change as the contract tells it: kept assessments beside those against the draft."""

import logging
from asyncio import sleep
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.facts import Catalogue, TeamFacts
from graph.model.identity import global_id, node_id
from graph.model.requirements import Edition, Level, Standard
from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told
from loaders.moment import Moment
from planning.differences import Assessed
from planning.impact import Impact, Outcome, coming_into_force, counted, impact, touched
from readiness.assess import assess
from readiness.assessment import Assessment
from readiness.editions import Chain, editions_in_force
from readiness.levels import ORDER
from readiness.plain import plain_binding, plain_line
from schema import refusals
from schema.dispatch.assessed import kept
from schema.readiness.called import Called
from schema.readiness.turned import called_in_turns, edition_id, turned_lines
from schema.relations.limits import bounded

LOG = logging.getLogger(__name__)
TEAMS_MOST = 400
LISTED_MOST = 200
AT_ONCE = 50
DRAFT = "DRAFT"


@dataclass(frozen=True, slots=True)
class Found:
    """A team, its assessment against the draft, and what the draft changes."""

    code: str
    team: str
    assessment: Assessment
    impact: Impact


@dataclass(frozen=True, slots=True)
class Draft:
    """The standards as they are and as they would be, with the draft in force from that day on."""

    standards: Sequence[Standard]
    then: Sequence[Standard]
    edition: Edition
    catalogue: Catalogue
    zone: ZoneInfo
    on: date

    def found(self, facts: TeamFacts, held: Mapping[str, Assessed]) -> Found:
        """One team that is held to it; `held` are its kept assessments by edition."""
        then = editions_in_force(self.then, facts.held_to, self.on).in_force
        stays = {
            edition_id(one.edition.standard, one.edition.version) for one in then if one.edition is not self.edition
        }
        (own,) = [one for one in then if one.edition is self.edition]
        judged = assess(facts, self.edition, self.catalogue, self.on, own.held, zone=self.zone)
        lines = {line.requirement.code: plain_line(line) for line in judged.lines}
        draft = Assessed(edition_id(judged.standard, judged.version), judged.standard, judged.level.value, lines)
        replaced = [one for id, one in held.items() if id not in stays]
        others = [Level(one.level) for id, one in held.items() if id in stays]
        return Found(facts.code, facts.id, judged, impact(replaced, others, draft))


async def standard_impact(
    store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """What would change if the draft came into force today."""
    first, on = bounded(arguments, "first", LISTED_MOST), day(moment.today)
    standards, catalogue = await store.standards(), await store.catalogue()
    then, edition = coming_into_force(standards, _draft(standards, arguments["draft"]), on)
    draft = Draft(standards, then, edition, catalogue, ZoneInfo(moment.zone), on)
    codes = touched(then, edition, on)
    known = list(dict.fromkeys(one.more[1] for one in groups[0] if one.more[2] in codes))
    teams, found = known[:TEAMS_MOST], []
    for start in range(0, len(teams), AT_ONCE):
        ids = teams[start : start + AT_ONCE]
        held = await kept(store, ids)
        for facts in await store.facts(ids):
            await sleep(0)  # between two teams other requests, and the time limit, have their turn
            found.append(draft.found(facts, held.get(facts.id, {})))
        LOG.info("impact of a draft: %d of %d teams worked out", min(start + AT_ONCE, len(teams)), len(teams))
    listed = sorted((one for one in found if _differs(one.impact)), key=_order)
    counts = counted([one.impact for one in found])
    called = await called_in_turns(store, (line for one in listed[:first] for line in one.impact.lines))
    return {
        "on": on.isoformat(),
        "edition": global_id("Edition", edition_id(edition.standard, edition.version)),
        "standards": [global_id("Standard", node_id("Standard", code)) for code in sorted(codes)],
        "teams": len(teams),
        "limit": TEAMS_MOST,
        "truncated": len(known) > len(teams),
        "counts": [{"outcome": outcome.value, "count": count} for outcome, count in counts.items()],
        "impacts": [_told(one, called) for one in listed[:first]],
        "more": len(listed) > first,
    }


def _draft(standards: Sequence[Standard], asked: Mapping[str, Any]) -> Edition:
    """The draft that is asked about."""
    known = Chain(standards).standards
    standard = known.get(asked["standard"])
    if standard is None:
        names = {code: (one.title, one.title_en) for code, one in known.items()}
        raise Refused(refusals.no_such_code("draft.standard", asked["standard"], names))
    edition = next((one for one in standard.editions if one.version == asked["version"]), None)
    if edition is None:
        raise Refused(refusals.no_such_version(asked["version"], [one.version for one in standard.editions]))
    if edition.status != DRAFT:
        raise Refused(refusals.no_draft(edition.status))
    return edition


def _differs(one: Impact) -> bool:
    return one.outcome is not Outcome.SAME or one.by_replaced is not one.by_draft or bool(one.lines)


def _order(one: Found) -> tuple[int, int, str]:
    levels = (*ORDER[::-1], Level.NOT_ASSESSED)
    return list(Outcome).index(one.impact.outcome), levels.index(one.impact.after), one.code


def _told(one: Found, called: Called) -> dict[str, Any]:
    found, judged = one.impact, one.assessment
    return {
        "team": global_id("Team", one.team),
        "outcome": found.outcome.value,
        "before": found.before.value,
        "after": found.after.value,
        "byReplaced": None if found.by_replaced is None else found.by_replaced.value,
        "byDraft": found.by_draft.value,
        "binding": plain_binding(judged.binding),
        "stale": judged.stale,
        "incomplete": judged.incomplete,
        "lines": turned_lines(edition_id(judged.standard, judged.version), found.lines, called),
    }

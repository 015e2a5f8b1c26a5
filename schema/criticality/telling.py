"""Whom and what teams cannot do without, as the contract tells it: as many teams as the limit allows."""

import logging
from collections.abc import Sequence
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.identity import global_id
from graph.model.values import MILLION, day, decimal_text
from graph.ports.store import Store
from loaders.aside import in_turns
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told
from loaders.moment import Moment
from planning.criticality import Critical, Fall, falls, ranked
from schema.readiness.called import Called
from schema.readiness.turned import called_in_turns, edition_id, turned_line
from schema.relations.limits import bounded
from schema.tables.facts import facts_of
from schema.tables.fitting import fitting

LOG = logging.getLogger(__name__)
TEAMS_MOST = 150
LISTED_MOST = 200
AT_ONCE = 25


async def criticality(
    store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """What drops the teams that fit."""
    first, on, zone = bounded(arguments, "first", LISTED_MOST), day(moment.today), ZoneInfo(moment.zone)
    standards, catalogue = await store.standards(), await store.catalogue()
    known = fitting(groups)
    teams, found = known[:TEAMS_MOST], list[Fall]()
    progress = partial(LOG.info, "criticality: %d of %d teams looked at")
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        several = await in_turns(falls(facts, standards, catalogue, on, zone))
        found.extend(fall for fall in several if fall is not None)
    best = ranked(found)
    told = best[:first]
    called = await called_in_turns(store, (line.turn for one in told for fall in one.falls for line in fall.lines))
    return {
        "on": on.isoformat(),
        "teams": len(teams),
        "limit": TEAMS_MOST,
        "truncated": len(known) > len(teams),
        "count": len(best),
        "singles": [_told(one, called) for one in told],
    }


def _told(one: Critical, called: Called) -> dict[str, Any]:
    return {
        "of": global_id("Person" if one.single.is_person else "Equipment", one.single.id),
        "amount": decimal_text(int(one.single.amount * MILLION)),
        "count": len(one.falls),
        "falls": [_fall(fall, called) for fall in one.falls],
    }


def _fall(one: Fall, called: Called) -> dict[str, Any]:
    return {
        "team": global_id("Team", one.team),
        "before": one.before.value,
        "after": one.after.value,
        "lines": [turned_line(edition_id(line.standard, line.version), line.turn, called) for line in one.lines],
    }

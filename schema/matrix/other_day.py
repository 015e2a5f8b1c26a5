"""The matrix of another day: the teams that fit are worked out from today's records, as many as the limit allows."""

import logging
from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo

from graph.model.requirements import Level
from graph.model.values import day
from graph.ports.group import Key
from graph.ports.store import Store
from loaders.errors import Code, Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told, View
from loaders.moment import Moment
from planning.matrix import LEVELS, Tally
from readiness.covered import covered
from readiness.team import assess_team
from schema import refusals
from schema.matrix.telling import Sides, matrix
from schema.tables.facts import facts_of

LOG = logging.getLogger(__name__)
TEAMS_MOST = 500
AT_ONCE = 100
ANEW = View(keys=((Key(property="id"), ()),))
Standing = tuple[Level, list[tuple[int, int]]]


async def anew(store: Store, groups: Sequence[Sequence[Told]], arguments: Arguments, moment: Moment) -> dict[str, Any]:
    """The matrix of another day, from facts."""
    sides, on = Sides(arguments), day(arguments["on"])
    teams = sorted({one.more[0] for one in groups[0]})
    if len(teams) > TEAMS_MOST:
        raise Refused(refusals.too_many_worked_out(TEAMS_MOST, len(teams)), Code.LIMIT_EXCEEDED)
    told = await _standings(store, teams, on, ZoneInfo(moment.zone))
    tallies = []
    for one in groups[0]:
        if one.more[0] in told:
            level, reached = told[one.more[0]]
            tallies.append(Tally(*sides.of(one), [one.count if at is level else 0 for at in LEVELS], reached))
    return matrix(sides, tallies, arguments, on.isoformat(), is_kept=False)


async def _standings(store: Store, teams: Sequence[str], on: date, zone: ZoneInfo) -> dict[str, Standing]:
    """The level of each team that day, and how far it is covered."""
    standards, catalogue = await store.standards(), await store.catalogue()
    found: dict[str, Standing] = {}
    progress = partial(LOG.info, "matrix of %s: %d of %d teams", on.isoformat())
    async for facts in facts_of(store, teams, AT_ONCE, progress):
        readiness = assess_team(facts, standards, catalogue, on, zone=zone)
        reached = [(0, 0) if held is None else (held, 1) for held in covered(readiness).values()]
        found[facts.id] = (readiness.level, reached)
    return found

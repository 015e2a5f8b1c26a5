"""The assessments of several teams with their lines: kept ones for today, else worked out."""

from asyncio import sleep
from collections.abc import Mapping, Sequence
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from graph.model.identity import node_id
from graph.ports.filters import Param
from graph.ports.store import Store
from graph.ports.walk import ByIds, Hole, Listing, Many, Nodes, One, Order, Page, Value, Walk
from loaders.moment import Moment
from planning.differences import Assessed
from readiness.plain import plain_line
from readiness.team import assess_team
from schema.dispatch.asked import When
from schema.dispatch.looking import ALL, prepared

Assessments = dict[str, Assessed]
HELD = (Hole("held", 0, ("edition", "level", "lines")), One("standard", "standard", (Value("code", "code"),)))
PARTS = (
    Value("id", "id"),
    Many("assessments", "assessments", Listing((Nodes("nodes", HELD),), Page(Param("all")), None, (Order("id"),))),
)
KEPT = Walk("dispatch-assessments", "Team", ByIds(Param("ids")), PARTS, has_holes=True)


async def assessments(store: Store, ids: Sequence[str], when: When, moment: Moment) -> dict[str, Assessments]:
    """By team, the assessments by edition, in order of standard."""
    return await kept(store, ids) if when.is_today else await _worked_out(store, ids, when, moment)


async def kept(store: Store, ids: Sequence[str]) -> dict[str, Assessments]:
    """The same of today."""
    found = await store.ask(prepared(store, KEPT), {"ids": list(ids), "all": ALL})
    return {team["id"]: _ordered(_kept(each) for each in team["assessments"]["nodes"]) for team in found if team}


def _kept(node: Mapping[str, Any]) -> Assessed:
    edition, level, lines = node["held"]
    return Assessed(edition, node["standard"]["code"], level, _by_code(orjson.loads(lines)))


async def _worked_out(store: Store, ids: Sequence[str], when: When, moment: Moment) -> dict[str, Assessments]:
    standards, catalogue, zone = await store.standards(), await store.catalogue(), ZoneInfo(moment.zone)
    found = {}
    for facts in await store.facts(list(ids)):
        await sleep(0)  # between two teams other requests, and the time limit, have their turn
        readiness = assess_team(facts, standards, catalogue, when.on, zone=zone)
        found[facts.id] = _ordered(
            Assessed(
                node_id("Edition", node_id("Standard", one.standard), one.version),
                one.standard,
                one.level.value,
                _by_code([plain_line(line) for line in one.lines]),
            )
            for one in readiness.assessments
        )
    return found


def _ordered(several: Any) -> Assessments:
    return {one.edition: one for one in sorted(several, key=lambda one: (one.standard, one.edition))}


def _by_code(lines: Sequence[Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    return {line["code"]: line for line in sorted(lines, key=lambda line: line["position"])}

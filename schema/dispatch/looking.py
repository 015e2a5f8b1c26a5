"""The teams around a place that have any of what is needed: the nearest first, by circles that grow until enough."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Any
from weakref import WeakKeyDictionary

import orjson

from graph.model.places import circle
from graph.model.values import MILLION, millionths
from graph.ports.filters import All, Away, Compare, Filter, IsNull, Near, Not, Op, Param, Quantifier, Related
from graph.ports.filters import Any as Either
from graph.ports.group import Grouping
from graph.ports.store import Store
from graph.ports.walk import (
    ByKey,
    Edges,
    Hole,
    Listing,
    Many,
    Metres,
    Node,
    Nodes,
    One,
    Order,
    Page,
    PageFact,
    PageInfo,
    Part,
    Prepared,
    Value,
    Walk,
)
from loaders.errors import Refused
from planning.pace import Pace, pace
from planning.travel import Spot
from schema import refusals
from schema.dispatch.asked import Around
from schema.dispatch.needed import Needed

BEGIN = 100_000
"""Metres of the first circle; each further one reaches twice as far. What is asked where no `reachKm` is said is one
circle: most of a search is finding who has what is needed, which costs the same in a smaller one."""
UNPLACED = 20
"""Teams without a place that are told."""
ALL = 1000
AWAY = Away(Param("circle"), (("base",),))
OF_TYPE = Related("type", Compare("code", Op.IN, Param("types")))
HELD = Related("qualifications", Related("type", Compare("code", Op.IN, Param("qualifications"))))
HAS: Mapping[str, tuple[Related, ...]] = {
    "capabilities": (Related("capabilities", Compare("code", Op.IN, Param("capabilities"))),),
    "types": (Related("equipment", OF_TYPE), Related("borrowed", OF_TYPE)),
    "roles": (Related("members", Compare("role", Op.IN, Param("roles"), of_edge=True)),),
    "qualifications": (Related("members", HELD),),
}
"""What tells that a team has any of it on its books."""
NO_PLACE = Either(
    (Not(Related("base", All(()))), Related("base", Either((IsNull("latitude"), IsNull("longitude")))))
)  # each found by an index
ROW = (
    *("id", "code", "force", "lifecycle", "duty_state", "duty_since", "duty_until", "duty_note", "duty_phone"),
    *("turnout_minutes", "speed_kmh", "readiness", "is_stale", "is_incomplete"),
)
PLACED: tuple[Part, ...] = (
    Hole("row", 0, ROW),
    One("base", "base", (Hole("spot", 0, ("latitude", "longitude")),)),
)


def _capabilities(where: Filter | None) -> Many:
    listing = Listing((Nodes("nodes", (Value("code", "code"),)),), Page(Param("all")), where)
    return Many("capabilities", "capabilities", listing)


WITH_ALL = (*PLACED, _capabilities(None))
WITH_NEEDED = (*PLACED, _capabilities(Compare("code", Op.IN, Param("capabilities"))))
"""A team with all of its capabilities, or with those that are needed."""
MORE = PageInfo("page", (("more", PageFact.HAS_NEXT),))
EXCLUDED = Walk(
    "dispatch-excluded",
    "Team",
    Listing((Nodes("nodes", (Value("code", "code"),)),), Page(Param("all")), Compare("code", Op.IN, Param("exclude"))),
    has_holes=True,
)
_kept: WeakKeyDictionary[Store, dict[Walk | Grouping, Prepared]] = WeakKeyDictionary()


@dataclass(frozen=True, slots=True)
class Seen:
    """A team as it was looked at: its row, where it is stationed and how far away, in metres (None: not known).

    `capabilities`: all of its own, or only those that are needed, as it was asked for.
    """

    row: Mapping[str, Any]
    capabilities: frozenset[str]
    spot: Spot | None
    metres: int | None

    @property
    def id(self) -> str:
        """Its id."""
        id: str = self.row["id"]
        return id

    def pace(self, hour: int) -> Pace:
        """How soon it sets out at an hour of day and how fast it travels, as recorded, else as is assumed."""
        return _pace(self.row["force"], self.row["turnout_minutes"], self.row["speed_kmh"], hour)


@dataclass(frozen=True, slots=True)
class Look:
    """What was found: everything within so many metres; there is more where it was cut off."""

    seen: tuple[Seen, ...]
    within: int
    is_truncated: bool
    unplaced: tuple[Seen, ...] = ()
    has_more_unplaced: bool = False


@lru_cache(2_000)
def _pace(force: str, turnout: str | None, speed: int | None, hour: int) -> Pace:
    """Of a speed in millionths; most teams have one of a few paces."""
    minutes = () if turnout is None else _minutes(turnout)
    return pace(force, minutes, None if speed is None else Fraction(speed, MILLION), hour)


@lru_cache(2_000)
def _minutes(told: str) -> tuple[Fraction, ...]:
    """What is kept as a list of decimals: 24 of them take long to read, should paces be many."""
    return tuple(Fraction(millionths(text), MILLION) for text in orjson.loads(told))


async def look(
    store: Store,
    around: Around,
    needed: Needed,
    most: int,
    *,
    begin: int = BEGIN,
    all_capabilities: bool = False,
) -> Look:
    """The nearest teams that have any of it, at most so many; and those of which no place is known.

    `begin`: metres of the first circle, the whole reach where all of them are wanted. `all_capabilities`: of each team,
    else only those that are needed.
    """
    given = {name: list(getattr(needed, name)) for name in HAS}
    wanted = tuple(each for name, held in given.items() if held for each in HAS[name])
    values = {**given, "exclude": list(around.exclude), "most": most, "all": ALL, "unplaced": UNPLACED}
    sure = None if all_capabilities else _sure(needed)
    parts = PLACED if sure is not None else WITH_ALL if all_capabilities else WITH_NEEDED
    lost = prepared(store, _unplaced(wanted, parts))
    near = prepared(store, _near(wanted, parts))
    reach = min(begin, around.reach)
    left_out = [(prepared(store, EXCLUDED), values)] if around.exclude else []
    [found, unplaced, *known] = await store.ask_all([(near, _within(values, around, reach)), (lost, values), *left_out])
    _check_excluded(around, {team["code"] for teams in known for team in teams["nodes"]})
    if reach < around.reach and not found["page"]["more"]:
        reach = await _reach(store, wanted, values, around, 2 * reach)
        found = await store.ask(near, _within(values, around, reach))
    seen = tuple(_seen(edge["node"], edge["metres"], sure) for edge in found["edges"])
    more = found["page"]["more"]
    return Look(
        seen,
        (seen[-1].metres or 0) if more else reach,
        more,
        tuple(_seen(node, None, sure) for node in unplaced["nodes"]),
        unplaced["page"]["more"],
    )


async def _reach(
    store: Store, wanted: tuple[Related, ...], values: Mapping[str, Any], around: Around, reach: int
) -> int:
    """How far the first circle reaches that has enough: of those on the way only whether they have is asked."""
    enough = prepared(store, _enough(wanted))
    while reach < around.reach and not (await store.ask(enough, _within(values, around, reach)))["page"]["more"]:
        reach *= 2
    return min(reach, around.reach)


def _check_excluded(around: Around, known: set[str]) -> None:
    """A team that was meant to stay must not go because of a slip of the pen."""
    for place, code in enumerate(around.exclude):
        if code not in known:
            raise Refused(refusals.no_such_team(f"exclude[{place}]", code))


async def look_at(store: Store, code: str) -> Seen | None:
    """The team with this code, how far away it is left open."""
    walk = Walk("dispatch-team", "Team", ByKey((("code", Param("code")),)), WITH_ALL, has_holes=True)
    found = await store.ask(prepared(store, walk), {"code": code, "all": ALL})
    return None if found is None else _seen(found, None, None)


def prepared(store: Store, asked: Walk | Grouping) -> Prepared:
    """The store's own form of a question, worked out once for each store."""
    kept = _kept.setdefault(store, {})
    if asked not in kept:
        kept[asked] = store.prepare(asked) if isinstance(asked, Walk) else store.prepare_group(asked)
    return kept[asked]


def _within(values: Mapping[str, Any], around: Around, reach: int) -> dict[str, Any]:
    return {**values, "circle": circle(around.spot.latitude, around.spot.longitude, reach)}


def _fit(wanted: tuple[Filter, ...], where: Filter) -> Filter:
    others: Filter = Not(Compare("code", Op.IN, Param("exclude")))
    return All((where, others, Either(wanted)) if wanted else (where, others))


def _of_each(wanted: Related) -> Filter:
    """The same, asked of one node after the other: where few are left, not all that have it need be found first."""
    return Not(replace(wanted, quantifier=Quantifier.NONE))


def _near(wanted: tuple[Related, ...], parts: tuple[Part, ...]) -> Walk:
    told = (Edges("edges", (Metres("metres", AWAY), Node("node", parts))), MORE)
    listing = Listing(told, Page(Param("most")), _fit(wanted, Near(AWAY)), (Order("", by=AWAY),))
    return Walk("dispatch-near", "Team", listing, has_holes=True)


def _enough(wanted: tuple[Related, ...]) -> Walk:
    listing = Listing((MORE,), Page(Param("most")), _fit(wanted, Near(AWAY)))
    return Walk("dispatch-enough", "Team", listing, has_holes=True)


def _unplaced(wanted: tuple[Related, ...], parts: tuple[Part, ...]) -> Walk:
    fits = _fit(tuple(map(_of_each, wanted)), NO_PLACE)
    listing = Listing((Nodes("nodes", parts), MORE), Page(Param("unplaced")), fits, (Order("code"),))
    return Walk("dispatch-unplaced", "Team", listing, has_holes=True)


def _sure(needed: Needed) -> frozenset[str] | None:
    """The needed capabilities that whoever is found has, where it takes no look: the only thing needed, or none."""
    if not needed.capabilities:
        return frozenset()
    given = [code for name in HAS for code in getattr(needed, name)]
    return frozenset(given) if len(given) == 1 else None


def _seen(node: Mapping[str, Any], metres: int | None, capabilities: frozenset[str] | None) -> Seen:
    """`capabilities`: where they were not asked for."""
    row = dict(zip(ROW, node["row"], strict=True))
    spot = None if node["base"] is None else node["base"]["spot"]
    if capabilities is None:
        capabilities = frozenset([each["code"] for each in node["capabilities"]["nodes"]])
    return Seen(row, capabilities, None if spot is None or None in spot else Spot(*spot), metres)

"""Hot questions begin at an index: none of them looks at every node of a label, and none multiplies what it found."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from neo4j import Session

from graph.model.places import circle
from graph.model.registry import MODEL
from graph.neo4j import group
from graph.neo4j.statement import sent
from graph.neo4j.store import NeoStore
from graph.neo4j.walk import PreparedWalk, prepare
from graph.ports.filters import (
    All,
    Away,
    Between,
    Compare,
    Filter,
    Matches,
    Near,
    Not,
    Op,
    Param,
    Quantifier,
    Rank,
    Related,
    Within,
)
from graph.ports.filters import Any as AnyOf
from graph.ports.group import Above, Count, Grouping, Key, KeyNode, KeyValue, Listed
from graph.ports.walk import ByIds, ByKey, Listing, Many, Nodes, One, Order, Page, Total, Value, Walk
from graph.search.wanted import wanted
from tests.contract.servers import NoServer
from tests.contract.servers.databases import Databases, connected

CODE = Value("code", "code")
X, Y, LIST, FIRST = Param("x"), Param("y"), Param("list"), Param("first")
TEXT, OTHER, CIRCLE = Param("text"), Param("other"), Param("circle")
VALUES: dict[str, Any] = {"x": "x", "y": "y", "list": ["x"], "yes": True, "first": 50}
VALUES |= {"text": wanted("消防"), "other": wanted("zs"), "circle": circle(22_500_000, 0, 100_000)}
ORDERED = "NodeIndexScan"


@pytest.fixture(scope="module")
def session(neo4j: Databases) -> Iterator[Session]:
    """An empty registry: what the planner does without statistics."""
    with neo4j.lent() as lend:
        try:
            url = lend()
        except NoServer as error:
            pytest.skip(f"no Neo4j: {error}")
        asyncio.run(_create(url))
        with connected(url) as driver, driver.session() as opened:
            yield opened


async def _create(url: str) -> None:
    store = NeoStore(url, MODEL)
    try:
        await store.create()
    finally:
        await store.close()


def listed(hop: str, *parts: Many | One, order: str = "code") -> Many:
    """A nested list."""
    shown = (Nodes("nodes", (Value("id", "id"), *parts)), Total("total"))
    return Many(hop, hop, Listing(shown, Page(FIRST), None, (Order(order),)))


def teams(where: Filter | None, *order: Order, after: tuple[Param, ...] | None = None) -> Walk:
    """A list of teams, without a total where nothing narrows it."""
    shown = (Nodes("nodes", (CODE,)), *(() if where is None else (Total("total"),)))
    return Walk("teams", "Team", Listing(shown, Page(FIRST, after), where, order))


def page(where: Filter, order: Order) -> Walk:
    """The same without a total."""
    return Walk("teams", "Team", Listing((Nodes("nodes", (CODE,)),), Page(FIRST), where, (order,)))


def every(label: str, where: Filter, *order: Order) -> Walk:
    """A list of those of a label that fit."""
    shown = (Nodes("nodes", (CODE,)), Total("total"))
    return Walk(label, label, Listing(shown, Page(FIRST), where, order))


ROLE = One("role", "role", (Value("zh", "zh"),), of_edge=True)
TEAM = (
    One("base", "base", (One("region", "region", (CODE,)),)),
    One("speciality", "speciality", (Value("zh", "zh"),)),
    Many("people", "members", Listing((Nodes("nodes", (CODE, ROLE)),), Page(FIRST), None, (Order("code"),))),
    listed("members", listed("qualifications", One("type", "type", (CODE,)))),
    listed("equipment", One("type", "type", (CODE,))),
    listed("gaps", One("requirement", "requirement", (CODE,)), order="position"),
    listed("assessments", One("standard", "standard", (CODE,)), order="level"),
    listed("serves"),
    listed("capabilities"),
    listed("held_to"),
)
HOME = Related("home_region", Within("part_of", "code", LIST))
FORCE = Compare("force", Op.EQ, X)
CITY = Above("part_of", "level", X)
BY_BASE, HELD = Away(CIRCLE, (("base",),)), Away(CIRCLE, (("base",), ("team", "base")))


def grouped(label: str, where: Filter, *by: Key) -> PreparedWalk:
    """Teams and the like, counted, with the codes of what they are counted by."""
    shown = [KeyNode(f"k{at}", at, (CODE,)) if key.is_node() else KeyValue(f"k{at}", at) for at, key in enumerate(by)]
    return group.prepare(MODEL, Grouping("groups", label, by, (Listed("g", (Count("n"), *shown)),), FIRST, where))


HOT: dict[str, PreparedWalk] = {
    "a team by its code": prepare(MODEL, Walk("team", "Team", ByKey((("code", X),)), TEAM)),
    "teams by their ids": prepare(MODEL, Walk("teams", "Team", ByIds(LIST), TEAM)),
    "a line by its key": prepare(MODEL, Walk("line", "Requirement", ByKey((("edition", X), ("code", X))), (CODE,))),
    "teams of a subtree": prepare(MODEL, teams(HOME, Order("code"))),
    "teams of a subtree and a force": prepare(MODEL, teams(All((HOME, FORCE)), Order("name"))),
    "teams of a force": prepare(MODEL, teams(FORCE, Order("name"))),
    "teams of a readiness": prepare(MODEL, teams(Compare("readiness", Op.IN, LIST), Order("code"))),
    "teams with a capability": prepare(
        MODEL, teams(Related("capabilities", Compare("code", Op.IN, LIST)), Order("code"))
    ),
    "teams that serve a subtree": prepare(
        MODEL, teams(Related("serves", Within("part_of", "code", LIST)), Order("code"))
    ),
    "teams of one of two kinds": prepare(MODEL, teams(AnyOf((FORCE, Compare("readiness", Op.EQ, X))), Order("code"))),
    "a later page of a subtree": prepare(MODEL, teams(HOME, Order("name"), after=(X, Y))),
    "people of a team": prepare(
        MODEL, every("Person", Related("memberships", Compare("code", Op.EQ, X)), Order("code"))
    ),
    "qualifications that expire": prepare(
        MODEL, every("Qualification", Between("expires_on", X, Y), Order("expires_on"))
    ),
    "equipment whose inspection is due": prepare(
        MODEL, every("Equipment", Between("inspection_due", X, Y), Order("code"))
    ),
    "critical gaps of a subtree": prepare(
        MODEL, every("Gap", All((Compare("critical", Op.EQ, Param("yes")), Related("team", HOME))), Order("code"))
    ),
    "readiness of a subtree": grouped("Team", HOME, Key(("home_region",)), Key(property="readiness")),
    "cities of a subtree": grouped("Team", HOME, Key(("home_region",), above=CITY)),
    "gaps of a subtree": grouped("Gap", Related("team", HOME), Key(property="subject")),
    "gaps of a standard": grouped("Gap", Related("standard", Compare("code", Op.EQ, X)), Key(("team",))),
    "roles of a team": grouped(
        "Person",
        Related("memberships", Compare("code", Op.EQ, X)),
        Key(("memberships",), "role", of_edge=True),
        Key(("memberships",)),
    ),
    "people by text": prepare(MODEL, every("Person", Matches(TEXT), Order("", by=Rank(TEXT)))),
    "teams by one of two texts": prepare(MODEL, teams(AnyOf((Matches(TEXT), Matches(OTHER))), Order("code"))),
    "teams by text or of a force": prepare(MODEL, teams(AnyOf((All((Matches(TEXT), HOME)), FORCE)), Order("code"))),
    "teams of a force by one of two texts": prepare(
        MODEL, teams(All((FORCE, AnyOf((Matches(TEXT), Matches(OTHER))))), Order("code"))
    ),
    "teams by text, members or place": prepare(
        MODEL, teams(AnyOf((Matches(TEXT), Related("members", Matches(OTHER)), Near(BY_BASE))), Order("code"))
    ),
    "teams of a force but for a text": prepare(MODEL, teams(All((FORCE, Not(Matches(TEXT)))), Order("code"))),
    "bases near": prepare(MODEL, every("Base", Near(Away(CIRCLE)), Order("", by=Away(CIRCLE)))),
    "teams near": prepare(MODEL, teams(Near(BY_BASE), Order("", by=BY_BASE))),
    "equipment near": prepare(MODEL, every("Equipment", Near(HELD), Order("", by=HELD))),
    "people by text by status": grouped("Person", Matches(TEXT), Key(property="status")),
    "teams near by readiness": grouped("Team", Near(BY_BASE), Key(property="readiness")),
    "equipment near by type": grouped("Equipment", Near(HELD), Key(("type",))),
    "specialities of a force": grouped("Team", FORCE, Key(("speciality",)), Key(("serves",))),
}


def operators(session: Session, prepared: PreparedWalk) -> list[tuple[str, str]]:
    """What the plan of a question does, each with its details."""
    values = {bind.token: bind.value(VALUES) for bind in prepared.binds}
    text, given = sent(prepared.statement, values)
    plan = session.run(f"EXPLAIN {text}", given).consume().plan
    assert plan is not None
    return list(_operators(plan))


def _operators(plan: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield plan["operatorType"].partition("@")[0], plan["args"].get("Details", "")
    for below in plan.get("children", ()):
        yield from _operators(below)


def wasteful(session: Session, prepared: PreparedWalk) -> list[tuple[str, str]]:
    """What of it looks at all there is, or multiplies."""
    return [one for one in operators(session, prepared) if "Scan" in one[0] or "Cartesian" in one[0]]


@pytest.mark.parametrize("name", HOT)
def test_a_hot_question_begins_at_an_index(session: Session, name: str) -> None:
    assert [one for one in wasteful(session, HOT[name]) if one[0] != ORDERED] == []


def test_a_list_in_order_reads_its_index_in_order_and_sorts_no_more_than_equals(session: Session) -> None:
    found = dict(operators(session, prepare(MODEL, teams(None, Order("name")))))
    assert "Team(name)" in found[ORDERED]
    assert "PartialTop" in found
    assert "Top" not in found


UNITS = Related("equipment", Related("type", Compare("code", Op.IN, LIST)))
ONE_BY_ONE = Not(replace(UNITS, quantifier=Quantifier.NONE))
IN_ORDER: dict[str, Walk] = {
    "near": page(All((Near(BY_BASE), UNITS)), Order("", by=BY_BASE)),
    "nowhere": page(All((ONE_BY_ONE, Not(Related("base", All(()))))), Order("code")),
}


@pytest.mark.parametrize("name", IN_ORDER)
def test_what_looks_through_many_is_asked_in_order_until_the_page_is_full(session: Session, name: str) -> None:
    found = [operator for operator, _ in operators(session, prepare(MODEL, IN_ORDER[name]))]
    limit, asked, ordered = (
        next(at for at, operator in enumerate(found) if operator in any_of)
        for any_of in (("Limit", "Top", "PartialTop"), ("SemiApply", "Filter"), ("Sort", "PartialSort"))
    )
    assert limit < asked < ordered
    assert found[limit] == "Limit"


def test_a_later_page_in_order_reads_the_index_from_the_cursor(session: Session) -> None:
    found = dict(operators(session, prepare(MODEL, teams(None, Order("name"), after=(X, Y)))))
    assert "Team(name) WHERE name >= $" in found["NodeIndexSeekByRange"]
    assert "PartialTop" in found


def test_what_a_text_leaves_out_is_read_in_order_until_a_page_is_full(session: Session) -> None:
    page = Listing((Nodes("nodes", (CODE,)),), Page(FIRST), Not(Matches(TEXT)), (Order("code"),))
    found = dict(operators(session, prepare(MODEL, Walk("teams", "Team", page))))
    assert "Team(code)" in found[ORDERED]
    assert "PartialTop" in found


def test_what_nothing_narrows_and_no_index_orders_is_looked_at_whole(session: Session) -> None:
    assert "NodeByLabelScan" in dict(operators(session, prepare(MODEL, teams(None, Order("establishment")))))

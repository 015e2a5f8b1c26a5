"""The hot questions, whose plans are read on each database."""

from collections.abc import Iterator

from graph.ports.filters import All, Away, Between, Compare, Filter, Matches, Near, Op, Param, Rank, Related, Within
from graph.ports.filters import Any as AnyOf
from graph.ports.group import Count, Grouping, Key, KeyNode, KeyValue
from graph.ports.group import Listed as Groups
from graph.ports.walk import ByIds, ByKey, Listing, Many, Nodes, One, Order, Page, Total, Value, Walk
from graph.sql import group
from graph.sql.finished import walk as finished
from graph.sql.statement import Statement
from graph.sql.tables import Tables
from graph.sql.walk import prepare

CODE = Value("code", "code")
X, LIST, FIRST, TEXT, CIRCLE = Param("x"), Param("list"), Param("first"), Param("text"), Param("circle")
BY_BASE, HELD = Away(CIRCLE, (("base",),)), Away(CIRCLE, (("base",), ("team", "base")))


def listed(hop: str, *parts: Many | One, order: str = "code") -> Many:
    """A nested list."""
    shown = (Nodes("nodes", (Value("id", "id"), *parts)), Total("total"))
    return Many(hop, hop, Listing(shown, Page(FIRST), None, (Order(order),)))


def teams(where: Filter | None, *order: Order, after: tuple[Param, ...] | None = None) -> Walk:
    """A list of teams."""
    return every("Team", where, *order, after=after)


def every(label: str, where: Filter | None, *order: Order, after: tuple[Param, ...] | None = None) -> Walk:
    """A list of a label's nodes."""
    return Walk(label, label, Listing((Nodes("nodes", (CODE,)), Total("total")), Page(FIRST, after), where, order))


TEAM = (
    One("base", "base", (One("region", "region", (CODE,)),)),
    listed("members", listed("qualifications", One("type", "type", (CODE,)))),
    listed("equipment", One("type", "type", (CODE,))),
    listed("gaps", One("requirement", "requirement", (CODE,)), order="position"),
    listed("serves"),
    listed("capabilities"),
    listed("held_to"),
)
HOME = Related("home_region", Within("part_of", "code", LIST))
FORCE = Compare("force", Op.EQ, X)
HOT = {
    "a team by its code": Walk("team", "Team", ByKey((("code", X),)), TEAM),
    "teams by their ids": Walk("teams", "Team", ByIds(LIST), TEAM),
    "teams of a subtree": teams(HOME, Order("code")),
    "teams of a subtree and a force": teams(All((HOME, FORCE)), Order("name")),
    "teams of a readiness": teams(Compare("readiness", Op.IN, LIST), Order("code")),
    "teams with a capability": teams(Related("capabilities", Compare("code", Op.IN, LIST)), Order("code")),
    "teams that serve a subtree": teams(Related("serves", Within("part_of", "code", LIST)), Order("code")),
    "teams of one of two kinds": teams(AnyOf((FORCE, Compare("readiness", Op.EQ, X))), Order("code")),
    "a later page of a subtree": teams(HOME, Order("name"), after=(X, X)),
    "people of a team": every("Person", Related("memberships", Compare("code", Op.EQ, X)), Order("code")),
    "qualifications that expire": every("Qualification", Between("expires_on", X, X), Order("expires_on")),
    "equipment whose inspection is due": every("Equipment", Between("inspection_due", X, X), Order("code")),
    "critical gaps of a subtree": every(
        "Gap", All((Compare("critical", Op.EQ, Param("yes")), Related("team", HOME))), Order("code")
    ),
}
BY_TEXT = {
    "people by text": every("Person", Matches(TEXT), Order("", by=Rank(TEXT))),
    "teams by text, by code": teams(Matches(TEXT), Order("code")),
    "teams by text and place or by name": teams(
        AnyOf((All((Matches(TEXT), Near(BY_BASE))), Compare("name", Op.EQ, X))), Order("code")
    ),
    "teams by text or near": teams(AnyOf((Matches(TEXT), Near(BY_BASE))), Order("code")),
    "people of teams by text": every("Person", Related("memberships", Matches(TEXT)), Order("code")),
}
NEARBY = {
    "bases near": every("Base", Near(Away(CIRCLE)), Order("", by=Away(CIRCLE))),
    "teams near": teams(Near(BY_BASE), Order("", by=BY_BASE)),
    "equipment near": every("Equipment", Near(HELD), Order("", by=HELD)),
}


def grouped(label: str, where: Filter, *by: Key) -> Grouping:
    """How many nodes of a label there are by some keys, the largest groups first."""
    keys = [KeyNode(f"k{at}", at, (CODE,)) if key.is_node() else KeyValue(f"k{at}", at) for at, key in enumerate(by)]
    return Grouping("g", label, by, (Groups("g", (Count("n"), *keys)),), FIRST, where, (), by_count=True)


GROUPS = {
    "people by text by status": grouped("Person", Matches(TEXT), Key(property="status")),
    "teams near by readiness": grouped("Team", Near(BY_BASE), Key(property="readiness")),
    "equipment near by type": grouped("Equipment", Near(HELD), Key(("type",))),
    "equipment of a team by type": grouped("Equipment", Related("team", Compare("code", Op.EQ, X)), Key(("type",))),
    "certificates of a team by type": grouped(
        "Qualification", Related("person", Related("memberships", Compare("code", Op.EQ, X))), Key(("type",))
    ),
}


def statements(tables: Tables, asked: Walk | Grouping) -> Iterator[Statement]:
    """Every statement of a walk or a grouping."""
    if isinstance(asked, Walk) and tables.dialect.finishes_json:
        yield finished.prepare(tables, asked).statement
        return
    prepared = prepare(tables, asked) if isinstance(asked, Walk) else group.prepare(tables, asked)
    for step in prepared.steps:
        yield from (one for one in (step.one, step.several, step.total) if one is not None)

"""Filters on random registers, through relations nested two deep, find what plain Python finds."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id, relationship_id
from graph.model.kinds import Kind
from graph.ports import filters as ask
from graph.ports.filters import Compare, IsNull, Not, Op, Param, Quantifier, Related, Within
from graph.ports.store import Store
from graph.ports.write import Create, CreateEdges, Remove, SetLinks
from tests.contract.asking import found
from tests.contract.conftest import OpenEmpty
from tests.contract.judge import Judge

AT = datetime(2026, 1, 1, tzinfo=UTC)
CODE = Property("code", Kind.CODE, "代码", "code", required=True)
SIZE = Property("size", Kind.INTEGER, "大小", "size")
AREA = Label(
    "Area",
    "areas",
    "区",
    "area",
    ("code",),
    (CODE, SIZE),
    (Relationship("PART_OF", "part_of", "Area", "parts", "上级", "above", acyclic=True),),
)
CREW = Label(
    "Crew",
    "crews",
    "队",
    "crew",
    ("code",),
    (CODE, SIZE),
    (
        Relationship("AT_HOME", "home", "Area", "crews", "属地", "home"),
        Relationship("KNOWS", "knows", "Crew", "known_by", "认识", "knows", many=True),
    ),
)
HAND = Label(
    "Hand",
    "hands",
    "人",
    "hand",
    ("code",),
    (CODE, SIZE),
    (
        Relationship("LED_BY", "led_by", "Hand", "leads", "上级", "led by", acyclic=True),
        Relationship(
            "MEMBER",
            "memberships",
            "Crew",
            "members",
            "所属",
            "member of",
            many=True,
            plural="memberships",
            properties=(Property("rank", Kind.INTEGER, "级", "rank"),),
        ),
    ),
)
SMALL = Model((AREA, CREW, HAND))
HOPS = {
    "Area": ("part_of", "parts", "crews"),
    "Crew": ("home", "knows", "known_by", "members"),
    "Hand": ("led_by", "leads", "memberships"),
}
TREES = {"Area": "part_of", "Hand": "led_by"}
VALUES: Mapping[str, Any] = {"one": 1, "codes": ["1", "2"]}
NUMBERS = st.none() | st.integers(0, 2)


def _leaf(label: str, *, is_edge: bool) -> st.SearchStrategy[ask.Filter]:
    size = [Compare("size", op, Param("one")) for op in (Op.EQ, Op.LT, Op.GT)]
    several: list[ask.Filter] = [*size, IsNull("size"), Compare("code", Op.IN, Param("codes"))]
    if label in TREES:
        several.append(Within(TREES[label], "code", Param("codes")))
    if is_edge:
        several += [Compare("rank", Op.GT, Param("one"), of_edge=True), IsNull("rank", of_edge=True)]
    return st.sampled_from(several)


def _filters(label: str, depth: int, *, is_edge: bool = False) -> st.SearchStrategy[ask.Filter]:
    """Conditions on a label, through relations of at most this depth."""
    one = _leaf(label, is_edge=is_edge)
    if depth:
        one = st.one_of(one, *(_related(label, hop, depth) for hop in HOPS[label]))
    pair = st.tuples(one, one)
    return st.one_of(one, one.map(Not), pair.map(ask.All), pair.map(ask.Any))


def _related(label: str, hop: str, depth: int) -> st.SearchStrategy[ask.Filter]:
    way = SMALL.hop(label, hop)
    is_edge = way.relationship is not None and way.relationship.has_rows
    inner = _filters(way.end, depth - 1, is_edge=is_edge) | st.just(ask.All(()))
    return st.builds(Related, st.just(hop), inner, st.sampled_from(Quantifier))


COUNT = 4
PLACES = st.integers(0, COUNT - 1)
TWO = st.sets(st.tuples(PLACES, PLACES), max_size=5)
REGISTER = st.fixed_dictionaries(
    {
        "sizes": st.lists(NUMBERS, min_size=3 * COUNT, max_size=3 * COUNT),
        "above": st.lists(st.none() | PLACES, min_size=2 * COUNT, max_size=2 * COUNT),
        "homes": st.lists(st.none() | PLACES, min_size=COUNT, max_size=COUNT),
        "knows": TWO,
        "members": st.dictionaries(st.tuples(PLACES, PLACES), NUMBERS, max_size=6),
    }
)


def _ids(label: str, places: Sequence[int | None]) -> list[str | None]:
    return [None if place is None else node_id(label, str(place)) for place in places]


def _rows(drawn: Mapping[str, Any]) -> tuple[dict[str, list[Any]], dict[tuple[str, str], list[Any]]]:
    """The nodes, and the relationships that lie in tables. Who is above has the lower number: trees are trees."""
    nodes: dict[str, list[Any]] = {}
    for at, label in enumerate(("Area", "Crew", "Hand")):
        sizes = drawn["sizes"][at * COUNT :]
        nodes[label] = [{"id": node_id(label, str(n)), "code": str(n), "size": sizes[n]} for n in range(COUNT)]
    above = [up if up is not None and up < at % COUNT else None for at, up in enumerate(drawn["above"])]
    ends = {("Area", "part_of"): above[:COUNT], ("Hand", "led_by"): above[COUNT:]}
    for (label, field), held in ends.items():
        for row, end in zip(nodes[label], _ids(label, held), strict=True):
            row[field] = end
    for row, end in zip(nodes["Crew"], _ids("Area", drawn["homes"]), strict=True):
        row["home"] = end
    members = [(*_ids("Hand", [hand]), *_ids("Crew", [crew]), rank) for (hand, crew), rank in drawn["members"].items()]
    knows = [_ids("Crew", pair) for pair in sorted(drawn["knows"])]
    return nodes, {
        ("Hand", "memberships"): [
            {"id": relationship_id("MEMBER", str(one), str(of)), "from_id": one, "to_id": of, "rank": rank}
            for one, of, rank in members
        ],
        ("Crew", "knows"): [{"from_id": start, "to_id": end} for start, end in knows],
    }


async def _fill(store: Store, nodes: dict[str, list[Any]], edges: dict[tuple[str, str], list[Any]]) -> None:
    async with store.work(AT) as work:
        for label in ("Hand", "Crew", "Area"):
            await work.write(Remove(label, await work.ids(label)))
        await work.write(*(Create(label, rows) for label, rows in nodes.items()))
        await work.write(CreateEdges("Hand", "memberships", edges["Hand", "memberships"]))
        told = edges["Crew", "knows"]
        starts = dict.fromkeys(each["from_id"] for each in told)
        ends = [(start, [each["to_id"] for each in told if each["from_id"] == start]) for start in starts]
        await work.write(SetLinks("Crew", "knows", ends))
        await work.commit()


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(drawn=REGISTER, data=st.data())
async def test_filters_through_two_relations_find_what_plain_python_finds(
    open_empty: OpenEmpty, kept: list[Store], drawn: Mapping[str, Any], data: st.DataObject
) -> None:
    if not kept:
        kept.append((await open_empty(SMALL)).store)
    nodes, edges = _rows(drawn)
    await _fill(kept[0], nodes, edges)
    judge = Judge(SMALL, VALUES, nodes, edges)
    for label in HOPS:
        for where in data.draw(st.lists(_filters(label, 2), min_size=2, max_size=2)):
            assert await found(kept[0], label, where, VALUES) == judge.fitting(label, where)

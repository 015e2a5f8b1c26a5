"""What is reachable from something, and the shortest ways between two."""

from collections.abc import Sequence
from typing import Any

import strawberry

from graph.model.declaration.property import Choice
from graph.model.identity import global_id
from graph.model.linked import Towards, Walked
from graph.model.paths import Step, shortest
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.ids import label_of, node_of
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from schema import refusals
from schema.enumerations import enumeration
from schema.fields import Argument, entry, lead, part
from schema.nodes.types import Node
from schema.relations.limits import PATHS_MOST, SPREAD_DEPTH, SPREAD_MOST, bounded, depth, first, several

RELATIONS = (
    Choice("MEMBER_OF", "人员所属队伍", "a person is a member of a team, on whatever day"),
    Choice("REPORTS_TO", "上级", "a person reports to a person"),
    Choice("STANDS_IN_FOR", "替补", "a person stands in for a person"),
    Choice("LIVES_IN", "居住地", "a person lives in a region"),
    Choice("PART_OF", "上级队伍、单位、区划", "a team, an organisation or a region is part of another"),
    Choice("STATIONED_AT", "驻地", "a team is stationed at a base"),
    Choice("SERVES", "服务区划", "a team serves a region"),
    Choice("HOME_REGION", "属地", "a team is at home in a region"),
    Choice("RUN_BY", "主办单位", "an organisation operates a team"),
    Choice("OVERSEEN_BY", "主管单位", "an organisation oversees a team"),
    Choice("SPONSORED_BY", "资助单位", "an organisation sponsors a team"),
    Choice("IN_REGION", "所在区划", "an organisation or a base is in a region"),
    Choice("HELD_TO", "适用标准", "a team is held to a standard"),
    Choice("HELD_BY", "持有", "a team holds equipment, or a person a qualification"),
    Choice("STORED_AT", "存放地", "equipment is stored at a base"),
    Choice("IN_CHARGE", "负责人", "a person is in charge of equipment"),
    Choice("ON_LOAN_TO", "借给", "equipment is on loan to a team"),
    Choice("BY", "组织训练演练", "a team holds an exercise"),
    Choice("ATTENDED_BY", "参加", "a person attends an exercise"),
)
LABELS = ("Person", "Team", "Organisation", "Base", "Region", "Standard", "Equipment", "Qualification", "Exercise")
KNOWN = {label: label for label in LABELS}
RELATION: Any = enumeration("Relation", "A relationship, as it is declared. 关系类别。", RELATIONS)
TOWARDS: Any = enumeration(
    "Towards",
    "Which way relationships are followed. 关系的方向。",
    (
        Choice(Towards.OUT.value, "按声明的方向", "as they are declared"),
        Choice(Towards.IN.value, "按相反的方向", "against it"),
        Choice(Towards.BOTH.value, "不论方向", "either way"),
    ),
)
DEFAULT = ["MEMBER_OF", "REPORTS_TO", "STANDS_IN_FOR", "PART_OF", "RUN_BY", "OVERSEEN_BY", "SPONSORED_BY"]
OVER = Argument(
    "over",
    list[RELATION],
    "The relationships to follow; those of command, membership and sponsorship where it is not said. 沿哪些关系。",
    tuple(RELATION[name] for name in DEFAULT),
)
FROM = Argument("from", strawberry.ID, "Where to start: a global id. 起点。", ...)
TO = Argument("to", strawberry.ID, "Where to arrive: a global id. 终点。", ...)
DIRECTION = Argument("towards", TOWARDS, "Which way they are followed. 方向。", TOWARDS["BOTH"])
REACHABLE = (FROM, OVER, DIRECTION, depth(2, SPREAD_DEPTH), first(100, SPREAD_MOST))
PATHS = (
    FROM,
    TO,
    OVER,
    depth(6, SPREAD_DEPTH),
    Argument("first", int, f"How many paths at most, from 1 to {PATHS_MOST}. 最多几条。", 5),
)


@part("A relationship that was walked; several of one kind between the same two count once. 走过的关系。")
class WalkedRelation:
    """A relationship that was walked."""

    relation: Any = entry("Which. 关系类别。", RELATION)
    start: Any = lead(Node, "Where it starts, as it is declared. 关系的起点。", *LABELS)
    end: Any = lead(Node, "Where it ends. 关系的终点。", *LABELS)


@part("Something that is reachable. 可达的对象。")
class ReachedNode:
    """Something that is reachable."""

    depth: int = entry("In how many steps, at the least. 最少几步。")
    node: Any = lead(Node, "What. 对象。", *LABELS)


@part("What is reachable, the nearest first, then by id. 可达的对象，由近到远。")
class Reachable:
    """What is reachable."""

    truncated: bool = entry("Whether more lies within these steps than `first`. 步数之内是否还有未列出的。")
    nodes: list[ReachedNode] = entry("What, each once, without the start. 对象，各一次，不含起点。", is_list=True)
    relations: list[WalkedRelation] = entry(
        "The relationships by which each is reached in its least number of steps. 走过的关系。", is_list=True
    )


@part("A way between two. 一条路径。")
class Path:
    """A way between two."""

    nodes: Any = lead(Node, "What it goes by, both ends included. 经过的对象，含两端。", *LABELS, is_list=True)
    relations: list[WalkedRelation] = entry("The relationships, in order. 依次的关系。", is_list=True)


@part("The shortest ways between two. 两者之间的最短路径。")
class Paths:
    """The shortest ways between two."""

    length: int | None = entry("The number of their steps; null: there is none. 步数，空为无路径。")
    truncated: bool = entry(
        "Whether there may be more, or shorter, than these: more than `first`, or too much lies around the ends."
        " 是否可能还有未列出的。"
    )
    paths: list[Path] = entry("The paths, in a fixed order. 路径。", is_list=True)


async def reachable(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, _moment: Moment
) -> list[dict[str, Any]]:
    """The one answer."""
    steps, most = bounded(arguments, "depth", SPREAD_DEPTH), bounded(arguments, "first", SPREAD_MOST)
    over, towards = several(arguments, "over"), Towards(arguments["towards"])
    (found,) = await store.spreads([_end(arguments, "from")], over, towards, steps, most)
    nodes = [{"depth": near.depth, "node": global_id(near.label, near.id)} for near in found.nodes]
    walked = [_walked(one) for one in found.walked]
    return [{"truncated": found.is_truncated, "nodes": nodes, "relations": walked}]


async def paths(
    store: Store, _calls: Sequence[Sequence[Any]], arguments: Arguments, _moment: Moment
) -> list[dict[str, Any]]:
    """The one answer: from both ends half of the way, in one question."""
    steps, most = bounded(arguments, "depth", SPREAD_DEPTH), bounded(arguments, "first", PATHS_MOST)
    start, end = _end(arguments, "from"), _end(arguments, "to")
    if start[1] == end[1]:
        raise Refused(refusals.same_ends())
    half = (steps + 1) // 2
    near = await store.spreads([start, end], several(arguments, "over"), Towards.BOTH, half, SPREAD_MOST)
    walked = [one for spread in near for one in spread.walked]
    found, has_more = shortest(start[1], end[1], walked, steps, most)
    return [
        {
            "length": len(found[0]) if found else None,
            "truncated": has_more or any(spread.is_truncated for spread in near),
            "paths": [_path(global_id(*start), path) for path in found],
        }
    ]


def _end(arguments: Arguments, name: str) -> tuple[str, str]:
    text = arguments[name]
    return label_of(text, name, KNOWN), node_of(text, name)


def _path(start: str, steps: list[Step]) -> dict[str, Any]:
    return {"nodes": [start, *map(_reached, steps)], "relations": [_walked(one) for one, _ in steps]}


def _reached(step: Step) -> str:
    one, node = step
    return global_id(one.from_label if node == one.from_id else one.to_label, node)


def _walked(one: Walked) -> dict[str, Any]:
    return {
        "relation": one.name,
        "start": global_id(one.from_label, one.from_id),
        "end": global_id(one.to_label, one.to_id),
    }

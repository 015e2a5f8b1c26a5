"""Roots: node and nodes."""

from typing import Any

import strawberry

from loaders.mapping.roots import NodeRoot
from schema.fields import Argument, nullable, root
from schema.nodes.types import Node

MAYBE: Any = nullable(Node)


@strawberry.type
class NodeQueries:
    """Nodes by id."""

    node: Any = root(
        nullable(Node),
        "The node with this id, or null. 按编号取对象。",
        NodeRoot("id"),
        [Argument("id", strawberry.ID, "A global id. 全局编号。", ...)],
    )
    nodes: Any = root(
        nullable(list[MAYBE]),
        "The nodes with these ids, in their order, null where there is none; at most 200. 按编号取多个对象。",
        NodeRoot("ids", is_list=True),
        [Argument("ids", list[strawberry.ID], "Global ids. 全局编号。", ...)],
    )

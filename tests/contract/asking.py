"""Short forms of asking, for tests."""

from collections.abc import Mapping
from typing import Any

import orjson

from graph.ports.filters import Filter, Param
from graph.ports.store import Store
from graph.ports.walk import Listing, Nodes, Order, Page, Value, Walk, Walks

ALL = 1_000_000


async def ask(store: Walks, walk: Walk, **values: Any) -> Any:
    """The parsed answer of a walk."""
    answer = await store.ask(store.prepare(walk), {"all": ALL, **values})
    return orjson.loads(answer) if isinstance(answer, bytes) else answer


def every(label: str, where: Filter | None = None, order: tuple[Order, ...] = (), shown: str = "id") -> Walk:
    """A walk to one property of all nodes that fit."""
    nodes = Nodes("nodes", (Value(shown, shown),))
    return Walk("every", label, Listing((nodes,), Page(Param("all")), where, order))


async def found(store: Store, label: str, where: Filter, values: Mapping[str, Any] | None = None) -> list[str]:
    """The codes of the nodes that fit, in order of code."""
    walk = every(label, where, (Order("code"),), "code")
    return [node["code"] for node in (await ask(store, walk, **(values or {})))["nodes"]]

"""What the answers have in common: cursors, quantities, connections, and how an answer is put together."""

from collections.abc import Sequence
from typing import Any

import orjson

from benchmarks.hand.plain import AS_OF

Values = Sequence[Any]


def cursor(*keys: Any) -> str:
    """A cursor as Muster writes it."""
    return orjson.dumps(keys).decode()


def amount(millionths: int) -> str:
    """A quantity as text; most are whole."""
    whole, places = divmod(millionths, 1_000_000)
    return str(whole) if not places else f"{whole}.{places:06d}".rstrip("0")


def page(edges: list[dict[str, Any]], more: bool) -> dict[str, Any]:
    """A connection of these edges."""
    end = edges[-1]["cursor"] if edges else None
    return {"edges": edges, "pageInfo": {"hasNextPage": more, "endCursor": end}}


def answered(name: str, value: Any) -> bytes:
    """The answer of one root field."""
    return orjson.dumps({"data": {name: value}, "extensions": AS_OF})

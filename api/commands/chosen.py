"""Which nodes a filter in the words of the API picks, asked of the contract itself."""

import json
from collections.abc import Mapping
from typing import Any

from api.commands.exits import Exit, Refusal
from graph.model.declaration.label import Label
from schema.build import Contract

PAGE = 200


async def chosen(
    contract: Contract, label: Label, where: Mapping[str, Any], option: str, most: int | None = None
) -> frozenset[str]:
    """Their ids (at least `most`, where so many are enough). Raises Refusal with what is said of a filter that is none.

    `option` is the one that told the filter.
    """
    document = (
        f"query Chosen($where: {label.name}Where, $first: Int!, $after: String) {{ found: {_camel(label.plural)}("
        "where: $where, first: $first, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    )
    ids: set[str] = set()
    after: str | None = None
    while True:
        asked = {"where": where, "first": min(PAGE, most or PAGE), "after": after}
        answer = json.loads((await contract.answer(document, asked)).body)
        if answer.get("errors"):
            zh, en = (said(answer["errors"], name) for name in ("zh", "en"))
            raise Refusal(Exit.USAGE, f"{option} 不能用：{zh}", f"{option} cannot be used: {en}")
        found = answer["data"]["found"]
        ids.update(node["id"].partition(":")[2] for node in found["nodes"])
        if not found["pageInfo"]["hasNextPage"] or (most is not None and len(ids) >= most):
            return frozenset(ids)
        after = found["pageInfo"]["endCursor"]


def said(errors: list[dict[str, Any]], name: str) -> str:
    """What they say in this language; graphql-core's own have one only."""
    return "; ".join(error["extensions"].get("text", {}).get(name, error["message"]) for error in errors)


def _camel(plural: str) -> str:
    first, *rest = plural.split("_")
    return first + "".join(part.title() for part in rest)

"""Which nodes a filter in the words of the API picks, asked of the contract itself."""

import json
from typing import Any

from api.commands.exits import Exit, Refusal
from exchange.tables import Table
from schema.build import Contract

PAGE = 200


async def chosen(contract: Contract, table: Table, where: dict[str, Any]) -> frozenset[str]:
    """Their ids. Raises Refusal with what the contract says of a filter that is none."""
    label, root = table.label.name, _camel(table.plural)
    document = (
        f"query Chosen($where: {label}Where, $after: String) {{ found: {root}(where: $where, first: {PAGE}, "
        "after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }"
    )
    ids: set[str] = set()
    after: str | None = None
    while True:
        answer = json.loads((await contract.answer(document, {"where": where, "after": after})).body)
        if answer.get("errors"):
            zh, en = (_said(answer["errors"], name) for name in ("zh", "en"))
            raise Refusal(Exit.USAGE, f"--where 不能用：{zh}", f"--where cannot be used: {en}")
        found = answer["data"]["found"]
        ids.update(node["id"].partition(":")[2] for node in found["nodes"])
        if not found["pageInfo"]["hasNextPage"]:
            return frozenset(ids)
        after = found["pageInfo"]["endCursor"]


def _said(errors: list[dict[str, Any]], name: str) -> str:
    """What they say in this language; graphql-core's own have one only."""
    return "; ".join(error["extensions"].get("text", {}).get(name, error["message"]) for error in errors)


def _camel(plural: str) -> str:
    first, *rest = plural.split("_")
    return first + "".join(part.title() for part in rest)

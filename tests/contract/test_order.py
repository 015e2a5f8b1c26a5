"""Orders: absent values last, or first where asked for, text by code point, the id as the last key."""

import pytest

from graph.ports.store import Store
from graph.ports.walk import Order
from tests.contract.asking import ask, every

CASES: list[tuple[str, str, tuple[Order, ...], list[str]]] = [
    ("text by code point", "Team", (Order("name"),), ["T-4", "T-3", "T-2", "T-1", "T-5"]),
    ("text downwards", "Team", (Order("name", True),), ["T-5", "T-1", "T-2", "T-3", "T-4"]),
    ("absent last", "Team", (Order("establishment"), Order("code")), ["T-4", "T-2", "T-1", "T-3", "T-5"]),
    (
        "absent last downwards",
        "Team",
        (Order("establishment", True), Order("code")),
        ["T-1", "T-2", "T-4", "T-3", "T-5"],
    ),
    ("absent first", "Team", (Order("establishment", nulls_first=True), Order("code")), [f"T-{n}" for n in "35421"]),
    (
        "absent first downwards",
        "Team",
        (Order("establishment", True, nulls_first=True), Order("code")),
        [f"T-{n}" for n in "35124"],
    ),
    ("booleans", "Team", (Order("is_stale"), Order("code")), ["T-1", "T-5", "T-2", "T-3", "T-4"]),
    ("two ways", "Team", (Order("force"), Order("code", True)), ["T-1", "T-5", "T-4", "T-3", "T-2"]),
]


@pytest.mark.parametrize(("label", "order", "codes"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
async def test_a_list_comes_in_order(store: Store, label: str, order: tuple[Order, ...], codes: list[str]) -> None:
    answer = await ask(store, every(label, None, order, "code"))
    assert [one["code"] for one in answer["nodes"]] == codes


async def test_without_an_order_a_list_comes_by_id(store: Store) -> None:
    answer = await ask(store, every("Team"))
    assert [one["id"] for one in answer["nodes"]] == await store.ids("Team")

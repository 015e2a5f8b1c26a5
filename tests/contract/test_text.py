"""Text search finds what a person expects, alike on every store, and knows at once what a write changed."""

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.ports.filters import Matches, Param
from graph.ports.store import Store
from graph.ports.whole import Part
from graph.ports.write import Create, Remove, Update
from graph.search.runs import folded
from graph.search.wanted import wanted
from tests.contract.asking import found
from tests.contract.conftest import NOW
from tests.contract.judge import says
from tests.contract.stores import Registry

TEXT = Matches(Param("text"))
NAMES = {
    "SZ-01": ("双龙消防救援站", "Shuanglong Fire Station"),
    "SZ-02": ("张家港水上救援队", None),
    "A-001": ("西安支队（１１９）", "Xi'an Brigade"),
    "A-0010": ("绿洲", "Straße Rescue"),
    "B3": ("蓝天救援队", "Blue Sky Rescue"),
    "B4": ("𠮷林\U00030000队", "Ｗｉｄｅ name"),
    "B5": ("消北防", None),
    "B6": ("Ärzte ohne 药", 'O\'Neill \\ "AND" *OR* NOT'),
}
FINDS = {
    "张": ["SZ-02"],
    "消防": ["SZ-01"],
    "消": ["B5", "SZ-01"],
    "防救援": ["SZ-01"],
    "救援队": ["B3", "SZ-02"],
    "slxf": ["SZ-01"],
    "SLXF": ["SZ-01"],
    "lxfj": ["SZ-01"],
    "xiaofang": ["SZ-01"],
    "xiao fang": ["B5", "SZ-01"],
    "shuanglongxiaofang": ["SZ-01"],
    "zhangjiagang": ["SZ-02"],
    "xian": ["A-001"],
    "lv": ["A-0010"],
    "lü": ["A-0010"],
    "fire": ["SZ-01"],
    "FIRE station": ["SZ-01"],
    "station fire": ["SZ-01"],
    "rescue": ["A-0010", "B3"],
    "STRASSE": ["A-0010"],
    "ärzte": ["B6"],
    "A\u0308RZTE": ["B6"],
    "A-001": ["A-001"],
    "a001": ["A-001"],
    "sz": ["SZ-01", "SZ-02"],
    "sz-02": ["SZ-02"],
    "119": ["A-001"],
    "支队119": ["A-001"],
    "119)": ["A-001"],
    "𠮷": ["B4"],
    "𠮷林\U00030000": ["B4"],
    "wide": ["B4"],
    "救援 蓝天": ["B3"],
    "蓝天 张": [],
    "neill": ["B6"],
    "AND": ["B6"],
    "or not": ["B6"],
    "x*": [],
}


def teams(names: Mapping[str, tuple[str, str | None]]) -> list[dict[str, Any]]:
    return [
        {
            "id": node_id("Team", code),
            "code": code,
            "name": name,
            "name_en": en,
            "force": "SOCIAL",
            "lifecycle": "ACTIVE",
        }
        for code, (name, en) in names.items()
    ]


async def put(store: Store, *writes: Any) -> None:
    async with store.work(NOW) as work:
        await work.write(*writes)
        await work.commit()


async def codes(store: Store, text: str, label: str = "Team") -> list[str]:
    return await found(store, label, TEXT, {"text": wanted(text)})


async def test_texts_find_what_a_person_expects(empty: Registry) -> None:
    await put(empty.store, Create("Team", teams(NAMES)))
    assert {text: await codes(empty.store, text) for text in FINDS} == FINDS


async def test_every_label_that_is_searched_is_found_by_all_its_properties(empty: Registry) -> None:
    kind = node_id("EquipmentType", "pump")
    rows: dict[str, dict[str, Any]] = {
        "Base": {"code": "B", "name": "站", "kind": "DEPOT", "address": "滨河路9号"},
        "EquipmentType": {"code": "pump", "name": "水泵", "unit": "PIECE"},
        "Equipment": {"code": "E", "type": kind, "quantity": 1, "serial": "X9K"},
        "Standard": {"code": "S", "title": "泵的标准", "title_en": "of pumps"},
    }
    for label, row in rows.items():
        await put(empty.store, Create(label, [{"id": node_id(label, row["code"]), **row}]))
    asked = [("Base", "滨河路"), ("Base", "路9"), ("EquipmentType", "sb"), ("Equipment", "x9"), ("Standard", "pumps")]
    assert [await codes(empty.store, text, label) for label, text in asked] == [["B"], ["B"], ["pump"], ["E"], ["S"]]
    assert await codes(empty.store, "bhl", "Base") == []  # an address is no name: nobody types its initials


async def test_what_was_written_is_found_as_it_is_now(empty: Registry) -> None:
    await put(empty.store, Create("Team", teams(NAMES)))
    one, two = node_id("Team", "SZ-01"), node_id("Team", "SZ-02")
    await put(empty.store, Update("Team", [{"id": one, "name": "改名站"}]), Remove("Team", [two]))
    assert [await codes(empty.store, text) for text in ("消防", "改名", "gmz", "张", "fire")] == [
        [],
        ["SZ-01"],
        ["SZ-01"],
        [],
        ["SZ-01"],
    ]
    await put(empty.store, Update("Team", [{"id": one, "name_en": None}]), Update("Team", [{"id": one, "squads": 3}]))
    assert await codes(empty.store, "fire") == []
    assert await codes(empty.store, "改名") == ["SZ-01"]


async def test_what_was_rolled_back_is_not_found(empty: Registry) -> None:
    async with empty.store.work(NOW) as work:
        await work.write(Create("Team", teams(NAMES)))
    assert await codes(empty.store, "消防") == []


async def test_what_was_filled_in_is_found(empty: Registry) -> None:
    team = MODEL.label("Team")
    absent = dict.fromkeys([prop.name for prop in team.properties] + [rel.field for rel in team.relationships])
    stamps = {"created_at": "2026-01-01T00:00:00.000000Z", "updated_at": "2026-01-01T00:00:00.000000Z", "revision": 1}
    names = {f"N{number:03}": (f"第{number}消防站", None) for number in range(150)}
    rows = [{**absent, **stamps, **row} for row in teams(names)]
    async with empty.store.fill(NOW) as filling:
        await filling.put(Part("Team"), sorted(rows, key=lambda row: row["id"]))
        await filling.commit()
    assert len(await codes(empty.store, "消防")) == 150
    assert await codes(empty.store, "第12消防站") == ["N012"]


ALPHABET = "消防救援站张三双龙a1Bé-（ 𠮷"
TEXTS = st.text(st.sampled_from(ALPHABET), min_size=1, max_size=7).filter(lambda text: any(map(str.isalnum, text)))
MANY = {f"M{number}": ("".join(ALPHABET[(number * step) % 16] for step in range(1, 9)), None) for number in range(40)}


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
async def test_any_text_finds_the_rows_whose_tokens_say_it(empty: Registry, kept: list[Store], text: str) -> None:
    if not kept:
        await put(empty.store, Create("Team", teams(MANY)))
        kept.append(empty.store)
    label, asked = MODEL.label("Team"), wanted(text)
    assert await codes(kept[0], text) == sorted(row["code"] for row in teams(MANY) if says(label, row, asked))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.sampled_from("消防救援站张三双龙𠮷"), min_size=1, max_size=4))
async def test_any_part_of_a_chinese_name_finds_it(empty: Registry, kept: list[Store], text: str) -> None:
    if not kept:
        await put(empty.store, Create("Team", teams(MANY)))
        kept.append(empty.store)
    assert await codes(kept[0], text) == sorted(code for code, (name, _) in MANY.items() if text in folded(name))


async def test_a_label_that_declares_nothing_to_search_is_refused(store: Store) -> None:
    with pytest.raises(KeyError, match="Gap"):
        await found(store, "Gap", TEXT, {"text": wanted("x")})

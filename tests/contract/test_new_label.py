"""A label that nobody declared before is stored, found and related without touching any other code."""

import orjson

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Choice, Property
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id, relationship_id
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from graph.ports.filters import Compare, Op, Param, Related
from graph.ports.group import Key
from graph.ports.rows import Referrer
from graph.ports.walk import Listing, Many, Nodes, One, Order, Page, Value, Walk
from graph.ports.write import Create, CreateEdges, SetLinks
from tests.contract.asking import found
from tests.contract.conftest import NOW, OpenEmpty
from tests.contract.grouping import groups
from tests.contract.known import node, writes

DOG = Label(
    name="Dog",
    plural="dogs",
    zh="搜救犬",
    en="search dog",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True),
        Property("group", Kind.CHOICE, "组", "under a reserved word", choices=(Choice("AIR", "空嗅", "air"),)),
        Property("task", Kind.TERM, "任务", "task", terms="task"),
    ),
    relationships=(
        Relationship("DOG_OF", "team", "Team", "dogs", "队伍", "team", required=True),
        Relationship("LED_BY", "leader", "Person", "dog", "训导员", "handler", inverse_many=False),
        Relationship("SEARCHES", "searches", "Region", "searched_by", "搜索区", "searches", many=True),
        Relationship(
            "TRAINED_WITH",
            "trained_with",
            "Dog",
            "trained_by",
            "合训",
            "trained with",
            many=True,
            plural="trainings",
            unique_by=("on",),
            properties=(Property("on", Kind.DAY, "日", "on", required=True),),
        ),
    ),
)
WIDER = Model((*MODEL.labels, DOG))


async def test_a_new_label_is_stored_found_and_related(open_empty: OpenEmpty) -> None:
    store = (await open_empty(WIDER)).store
    rex, ada = node_id("Dog", "D-1"), node_id("Dog", "D-2")
    team, person, region = node("Team", "T-1"), node("Person", "P-1"), node("Region", "11")
    dogs = [
        {"id": rex, "code": "D-1", "group": "AIR", "task": "flood", "team": team, "leader": person},
        {"id": ada, "code": "D-2", "team": team},
    ]
    training = {
        "id": relationship_id("TRAINED_WITH", rex, ada, "2026-01-01"),
        "from_id": rex,
        "to_id": ada,
        "on": "2026-01-01",
    }
    async with store.work(NOW) as work:
        await work.write(*writes(WIDER), Create("Dog", dogs), SetLinks("Dog", "searches", [(rex, [region])]))
        await work.write(CreateEdges("Dog", "trained_with", [training]))
        await work.commit()

    assert await found(store, "Dog", Compare("group", Op.EQ, Param("x")), {"x": "AIR"}) == ["D-1"]
    where = Related("dogs", Related("searches", Compare("code", Op.EQ, Param("x"))))
    assert await found(store, "Team", where, {"x": "11"}) == ["T-1"]
    code = Value("code", "code")
    trained = Many(
        "with", "trained_with", Listing((Nodes("n", (code, Value("on", "on", of_edge=True))),), Page(Param("f")))
    )
    parts = (
        code,
        One("by", "leader", (One("dog", "dog", (code,)),)),
        One("task", "task", (Value("zh", "zh"),)),
        trained,
    )
    walk = Walk("dogs", "Dog", Listing((Nodes("nodes", parts),), Page(Param("f")), None, (Order("code"),)))
    assert orjson.loads(await store.ask(store.prepare(walk), {"f": 9})) == {
        "nodes": [
            {
                "code": "D-1",
                "by": {"dog": {"code": "D-1"}},
                "task": {"zh": "抗洪"},
                "with": {"n": [{"code": "D-2", "on": "2026-01-01"}]},
            },
            {"code": "D-2", "by": None, "task": None, "with": {"n": []}},
        ]
    }
    assert await groups(store, "Dog", (Key(("team",)),)) == ([[team, 2]], False)
    assert Referrer("Dog", "D-1", "leader", person) in await store.referrers("Person", [person])
    assert (await store.count_all())["Dog.trained_with"] == 1

"""A label that is only declared is loaded too: nothing of the load knows it."""

from pathlib import Path

from exchange.load import load
from exchange.template import write as write_template
from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.identity import node_id, relationship_id
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from tests.contract.stores import open_store
from tests.load.world import CALENDAR, put, write
from tests.places import Place

DOG = Label(
    name="RescueDog",
    plural="rescue_dogs",
    zh="搜救犬",
    en="rescue dog",
    key=("team", "number"),
    properties=(
        Property("number", Kind.INTEGER, "编号", "number", required=True, minimum=1),
        Property("name", Kind.TEXT, "名字", "name"),
        Property("skill", Kind.TERM, "技能", "skill", terms="capability"),
        Property("weight", Kind.DECIMAL, "体重", "weight", unit="kg", minimum=0),
    ),
    relationships=(
        Relationship("BELONGS_TO", "team", "Team", "dogs", "队伍", "team", required=True),
        Relationship("CHILD_OF", "mother", "RescueDog", "pups", "母犬", "mother", acyclic=True),
        Relationship(
            "TRAINED_BY",
            "trainers",
            "Person",
            "trains",
            "训导员",
            "trainers",
            many=True,
            plural="trainings",
            unique_by=("since",),
            properties=(Property("since", Kind.DAY, "起", "since"), Property("until", Kind.DAY, "止", "until")),
        ),
    ),
)
WITH_DOGS = Model((*MODEL.labels, DOG))


async def test_a_label_that_is_only_declared_is_loaded_checked_and_has_a_template(tmp_path: Path, place: Place) -> None:
    store = open_store(place(), WITH_DOGS)
    await store.create()
    folder = write(tmp_path / "register")
    put(folder, "rescue_dogs.csv", "team,number,name,skill,weight,mother\nT1,2,小黑,boats,31.5,T1:1\nT1,1,大黑,,,\n")
    put(folder, "trainings.csv", "rescue_dog,person,since,until\nT1:2,T1-1,2026-01-01,\n")
    assert (await load(store, folder, CALENDAR, model=WITH_DOGS)).problems == []
    team = node_id("Team", "T1")
    mother, pup = node_id("RescueDog", team, "1"), node_id("RescueDog", team, "2")
    row = (await store.nodes("RescueDog", [pup]))[pup]
    assert (row["team"], row["mother"], row["skill"], row["weight"]) == (team, mother, "boats", 31_500_000)
    edge = relationship_id("TRAINED_BY", pup, node_id("Person", "T1-1"), "2026-01-01")
    assert list(await store.edges("RescueDog", "trainers", [pup])) == [edge]

    again = await load(store, folder, CALENDAR, model=WITH_DOGS)
    assert (again.total().created, again.total().updated) == (0, 0)
    bad = put(tmp_path, "rescue_dogs.csv", "team,number,mother,weight\nT1,1,T1:2,1\nT1,0,,x\nT1,3,T9:1,\n")
    report = await load(store, bad, CALENDAR, model=WITH_DOGS)
    assert {(each.row, each.column) for each in report.problems} == {
        (2, "mother"),
        (3, "number"),
        (3, "weight"),
        (4, "mother"),
    }
    await store.close()
    names = {path.name for path in write_template(tmp_path / "template", WITH_DOGS)}
    assert {"rescue_dogs.csv", "trainings.csv"} <= names

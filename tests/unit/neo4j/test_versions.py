"""Versions of the graph's shape."""

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from graph.neo4j.definitions import definitions
from graph.neo4j.naming import arrow, far_label, type_of
from graph.neo4j.versions import VERSIONS, digest


def label(name: str, *relationships: Relationship) -> Label:
    """A label with a code."""
    code = Property("code", Kind.CODE, "码", "code", required=True)
    return Label(name, f"{name.lower()}s", "", "", ("code",), (code,), relationships)


def test_the_newest_version_is_that_of_the_model() -> None:
    assert digest(MODEL) == VERSIONS[-1].digest, "constraints or indexes changed: add a version with the new digest"


def test_versions_are_in_order_and_told_apart() -> None:
    numbers = [one.number for one in VERSIONS]
    assert numbers == sorted(set(numbers))


def test_no_two_definitions_have_the_same_name() -> None:
    names = [one.name for one in definitions(MODEL)]
    assert len(names) == len(set(names))


def test_a_type_tells_one_relationship_of_a_label_from_another() -> None:
    for start in MODEL.labels:
        types = [type_of(start, rel) for rel in start.relationships]
        assert len(types) == len(set(types)), start.name


def test_a_name_that_a_label_declares_twice_is_told_apart_by_its_field() -> None:
    one = Relationship("NEAR", "left", "B", "left_of", "", "")
    two = Relationship("NEAR", "right", "B", "right_of", "", "")
    start = label("A", one, two)
    assert [type_of(start, rel) for rel in (one, two)] == ["NEAR_LEFT", "NEAR_RIGHT"]


def test_a_way_back_names_its_label_only_where_others_come_the_same_way() -> None:
    def model(other: str) -> Model:
        return Model(
            (
                label("A", Relationship("NEAR", "b", "B", "a_s", "", "")),
                label("B"),
                label("C", Relationship(other, "b", "B", "c_s", "", "")),
            )
        )

    alone, several = model("FAR"), model("NEAR")
    assert arrow(alone, alone.hop("B", "a_s")) == "<-[:`NEAR`]-"
    assert far_label(alone, alone.hop("B", "a_s")) == ""
    assert far_label(several, several.hop("B", "a_s")) == ":`A`"
    assert far_label(several, several.hop("A", "b")) == ""

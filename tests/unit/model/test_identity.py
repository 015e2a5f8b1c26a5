"""Ids are the same in every store and for ever: these are written down."""

from uuid import UUID

from graph.model.identity import global_id, node_id, relationship_id


def test_ids_of_nodes_never_change() -> None:
    assert node_id("Team", "T-1") == "d674001c-fa8b-58e7-9a41-d57f78b46491"
    assert node_id("Team", "甲") == "bdd8caaa-19d2-530d-935d-aa21d8f3266d"
    assert node_id("Edition", node_id("Standard", "S"), "2024") == "a968170a-939a-5368-87af-c937595ec584"


def test_ids_of_relationships_never_change() -> None:
    assert relationship_id("MEMBER_OF", "a", "b", "medic", None) == "55c1d25b-f523-57d0-a01e-1aa8b6fcbc92"


def test_ids_are_uuids_of_version_five() -> None:
    assert UUID(node_id("Team", "T-1")).version == 5
    assert UUID(relationship_id("R", "a", "b")).version == 5


def test_keys_that_run_together_stay_apart() -> None:
    assert node_id("Term", "a", "bc") != node_id("Term", "ab", "c")
    assert node_id("Term", 'a","b') != node_id("Term", "a", "b")
    assert relationship_id("R", "a", "b", None) != relationship_id("R", "a", "b", "None")
    assert relationship_id("R", "a", "b") != relationship_id("R", "b", "a")


def test_a_global_id_names_its_label() -> None:
    assert global_id("Team", "x") == "Team:x"

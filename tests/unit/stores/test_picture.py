"""docs/graph.svg is the picture of the model as it is declared."""

from pathlib import Path
from xml.etree import ElementTree

from graph.model.registry import MODEL
from graph.neo4j.naming import type_of
from graph.neo4j.picture import dot

SVG = "{http://www.w3.org/2000/svg}"


def drawn(kind: str) -> dict[str, list[str]]:
    """What the picture has of a kind ("node", "edge"): its title and its lines of text."""
    page = ElementTree.fromstring(Path("docs/graph.svg").read_text("utf-8"))
    groups = (group for group in page.iter(f"{SVG}g") if group.get("class") == kind)
    return {
        str(group.findtext(f"{SVG}title")): [text.text or "" for text in group.iter(f"{SVG}text")] for group in groups
    }


def test_the_picture_shows_every_label_in_both_languages() -> None:
    assert drawn("node") == {label.name: [label.zh, label.name] for label in MODEL.labels}


def test_the_picture_shows_every_relationship_between_its_labels() -> None:
    declared: dict[str, list[str]] = {}
    for label in MODEL.labels:
        for rel in label.relationships:
            name = type_of(label, rel) + (" {…}" if rel.has_rows else "")
            declared.setdefault(f"{label.name}->{rel.to}", []).append(name)
    assert drawn("edge") == declared


def test_the_text_it_is_drawn_from_names_them_all() -> None:
    text = dot(MODEL)
    assert text.count(" -> ") == len(drawn("edge"))
    assert text.count("[label=") == len(drawn("edge")) + len(drawn("node"))

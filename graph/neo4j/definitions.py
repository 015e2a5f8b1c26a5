"""What a model makes in the database: its constraints, its indexes, and the names that questions use."""

from dataclasses import dataclass

from graph.model.declaration.label import COORDINATES, Label
from graph.model.declaration.model import Model
from graph.model.declaration.property import Property
from graph.neo4j.naming import (
    KEY,
    LOCK,
    MARK,
    STAMPS,
    WORDS,
    index_of_words,
    key_is_kept,
    own_properties,
    quoted,
    type_of,
)


@dataclass(frozen=True, slots=True)
class Definition:
    """A constraint or an index: what it is called there, and the text that makes it."""

    name: str
    text: str


def definitions(model: Model) -> list[Definition]:
    """All constraints and indexes, each once, in order of declaration."""
    found = [_unique(MARK, "name"), _unique(LOCK, "name")]
    for label in model.labels:
        key = (KEY,) if key_is_kept(label) else label.key
        found += [_unique(label.name, "id"), _unique(label.name, *key)]
        found += [_index(label.name, prop) for prop in label.properties if prop.indexed and key != (prop.name,)]
        if label.searched:
            found.append(_of_words(label))
        if label.is_place:
            found.append(_index(label.name, label.property(COORDINATES[0])))
        for rel in label.relationships:
            if rel.has_rows:
                name = type_of(label, rel)
                found.append(_unique(name, "id", node=False))
                found += [_index(name, prop, node=False) for prop in rel.properties if prop.indexed]
    return list({one.name: one for one in found}.values())


def types(model: Model) -> list[str]:
    """Every type of relationship."""
    return sorted({type_of(label, rel) for label in model.labels for rel in label.relationships})


def properties(model: Model) -> list[str]:
    """Every name of a property, of nodes and of relationships."""
    return sorted({name for label in model.labels for name in _names(label)} | {"id", "name", "value", KEY, *STAMPS})


def _names(label: Label) -> list[str]:
    edges = [prop.name for rel in label.relationships for prop in rel.properties]
    return [*(prop.name for prop in label.properties), *own_properties(label), *edges]


def _unique(owner: str, *names: str, node: bool = True) -> Definition:
    name = "_".join(["uq", owner, *names])
    wanted = ", ".join(f"x.{quoted(one)}" for one in names)
    text = f"CREATE CONSTRAINT {quoted(name)} IF NOT EXISTS FOR {_pattern(owner, node)} REQUIRE ({wanted}) IS UNIQUE"
    return Definition(name, text)


def _index(owner: str, prop: Property, *, node: bool = True) -> Definition:
    name = f"ix_{owner}_{prop.name}"
    text = f"CREATE INDEX {quoted(name)} IF NOT EXISTS FOR {_pattern(owner, node)} ON (x.{quoted(prop.name)})"
    return Definition(name, text)


def _of_words(label: Label) -> Definition:
    name = index_of_words(label)
    made = "{indexConfig: {`fulltext.analyzer`: 'whitespace', `fulltext.eventually_consistent`: false}}"
    text = f"CREATE FULLTEXT INDEX {quoted(name)} IF NOT EXISTS FOR {_pattern(label.name, True)} "
    return Definition(name, f"{text}ON EACH [x.{quoted(WORDS)}] OPTIONS {made}")


def _pattern(owner: str, node: bool) -> str:
    return f"(x:{quoted(owner)})" if node else f"()-[x:{quoted(owner)}]-()"

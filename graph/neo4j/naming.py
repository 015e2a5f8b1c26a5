"""How the model lies in the graph: labels, types and properties, as Cypher writes them.

- A node has one label, the declared one, and its properties raw under their names (millionths as whole numbers, days
  and instants as text), with `id`, `created_at`, `updated_at` and `revision`; what is absent is no property at all.
- A relationship without properties, to one or to many, is one from its start to its end, of the declared name; one
  with properties carries them, with `id` and the same three stamps. Where a label declares a name twice, the field
  tells them apart. A type therefore says all, once the label of its start is known.
- A TERM property is the code alone, as in a file; its Term is found by the unique key (list, code).
- A label whose key has a relationship in it keeps its whole key in the property `_key`, so that it can be constrained.
- A label that is searched keeps its tokens in `_words`, its folded values in `_folded`, its name's length in `_length`.
- A label that is a place keeps where that is in space in `_x`, `_y` and `_z` (graph.model.places).
- `_Mark {name, value}` holds the marks and `_Lock` is what writers take in turn; no declared name begins so.
"""

from graph.model.declaration.hop import Direction, Hop
from graph.model.declaration.label import COORDINATES, Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship

MARK = "_Mark"
LOCK = "_Lock"
KEY = "_key"
WORDS = "_words"
FOLDED = "_folded"
LENGTH = "_length"
AXES = ("_x", "_y", "_z")
STAMPS = ("created_at", "updated_at", "revision")


def quoted(name: str) -> str:
    """A declared name as Cypher takes it, whatever words it keeps for itself; no declared name has a backtick."""
    return f"`{name}`"


def type_of(start: Label, rel: Relationship) -> str:
    """The type of a relationship in the graph, unquoted."""
    several = sum(other.name == rel.name for other in start.relationships) > 1
    return f"{rel.name}_{rel.field.upper()}" if several else rel.name


def is_end(rel: Relationship) -> bool:
    """Whether it leads to one, without properties, so that a row has the id of its end under its field."""
    return not rel.many and not rel.has_rows


def key_is_kept(label: Label) -> bool:
    """Whether the key has a relationship in it, so that it is kept in one property of its own."""
    return any(rel.field in label.key for rel in label.relationships)


def index_of_words(label: Label) -> str:
    """What the full-text index of a label is called; KeyError where it has none."""
    if not label.searched:
        raise KeyError(f"{label.name} declares nothing that is searched")
    return f"ft_{label.name}"


def own_properties(label: Label) -> list[str]:
    """What the store keeps of a node beside what is declared and the stamps."""
    return [
        *([KEY] if key_is_kept(label) else []),
        *([WORDS, FOLDED, LENGTH] if label.searched else []),
        *(AXES if label.is_place else []),
    ]


def made_of(label: Label) -> tuple[str, ...]:
    """The properties that its words and its place are made of."""
    return (*label.searched, *(COORDINATES if label.is_place else ()))


def arrow(model: Model, hop: Hop, variable: str = "") -> str:
    """The arrow that a hop follows from its start to its end; ValueError where a term is found by its key."""
    if hop.relationship is None:
        raise ValueError(f"{hop.start}.{hop.name} is no relationship: the term is found by its list and code")
    inside = f"[{variable}:{quoted(type_of(model.label(hop.owner), hop.relationship))}]"
    return f"-{inside}->" if hop.direction is Direction.OUT else f"<-{inside}-"


def far_label(model: Model, hop: Hop) -> str:
    """What a pattern must say of the hop's end, ":`Label`", or nothing where the arrow can lead to no other label."""
    if hop.direction is Direction.BACK:
        assert hop.relationship is not None
        name = type_of(model.label(hop.owner), hop.relationship)
        for label in model.labels:
            for rel in label.relationships:
                if label.name != hop.owner and rel.to == hop.start and type_of(label, rel) == name:
                    return f":{quoted(hop.end)}"
    return ""

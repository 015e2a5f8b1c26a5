"""The model as a picture: a text for Graphviz, drawn from the declarations."""

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.model.declaration.relationship import Relationship
from graph.neo4j.naming import type_of

STYLE = (
    "rankdir=LR",
    "nodesep=0.35",
    "ranksep=0.9",
    'bgcolor="white"',
    'node [shape=box, style="rounded,filled", fillcolor="#eef3f8", color="#5b7083"]',
    'node [fontname="sans-serif", fontsize=13]',
    'edge [color="#7d8b98", fontname="sans-serif", fontsize=9, fontcolor="#3d4852", arrowsize=0.7]',
)
DERIVED = 'fillcolor="#f6efe0"'


def dot(model: Model) -> str:
    """The picture as DOT text: a box for each label, an arrow for each pair that relationships lead between."""
    lines = [*STYLE, *(_box(label) for label in model.labels)]
    for label in model.labels:
        ends: dict[str, list[Relationship]] = {}
        for rel in label.relationships:
            ends.setdefault(rel.to, []).append(rel)
        lines += [_arrow(label, to, relationships) for to, relationships in ends.items()]
    inside = "".join(f"  {line};\n" for line in lines)
    return f"digraph muster {{\n{inside}}}\n"


def _box(label: Label) -> str:
    style = f", {DERIVED}" if label.derived else ""
    return f'"{label.name}" [label="{label.zh}\\n{label.name}"{style}]'


def _arrow(label: Label, to: str, relationships: list[Relationship]) -> str:
    words = "\\n".join(f"{type_of(label, rel)}{' {…}' if rel.has_rows else ''}" for rel in relationships)
    return f'"{label.name}" -> "{to}" [label="{words}"]'


if __name__ == "__main__":
    from graph.model.registry import MODEL

    print(dot(MODEL), end="")

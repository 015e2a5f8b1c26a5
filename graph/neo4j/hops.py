"""One hop as a pattern: what to match, and where one stands then."""

from dataclasses import dataclass

from graph.model.declaration.hop import Direction, Hop
from graph.neo4j.draft import Draft
from graph.neo4j.naming import arrow, far_label, quoted
from graph.neo4j.places import Place


@dataclass(frozen=True, slots=True)
class Reach:
    """The far side of a hop: `pattern` from the node it starts at, and what else must hold."""

    place: Place
    pattern: str
    only: tuple[str, ...] = ()


def reach(draft: Draft, start: Place, hop: Hop, *, of_edge: bool = False, labelled: bool = False) -> Reach:
    """Follow one hop from a place, or (`of_edge`) from the relationship it was reached by.

    `labelled`: the far label is told even where the arrow alone tells it, so that an index on it can be used.
    """
    label, node = draft.model.label(hop.end), draft.name("n")
    if hop.direction is Direction.TERM:
        return _term(start, hop, Place(draft.model, label, node), of_edge=of_edge)
    rel = hop.relationship
    assert rel is not None
    edge = draft.name("r") if rel.has_rows else None
    told = f":{quoted(hop.end)}" if labelled else far_label(draft.model, hop)
    pattern = f"({start.node}){arrow(draft.model, hop, edge or '')}({node}{told})"
    is_listed = labelled and rel.terms is not None and hop.direction is Direction.OUT
    only = (f"{node}.list = {literal(rel.terms or '')}",) if is_listed else ()  # so that a term is found by its key
    return Reach(Place(draft.model, label, node, rel, edge), pattern, only)


def _term(start: Place, hop: Hop, there: Place, *, of_edge: bool) -> Reach:
    prop = hop.term
    assert prop is not None
    assert prop.terms is not None
    held = start.field(prop.name, of_edge=of_edge).text
    only = (f"{there.node}.list = {literal(prop.terms)}", f"{there.node}.code = {held}")
    return Reach(there, f"({there.node}:{quoted(hop.end)})", only)


def literal(text: str) -> str:
    """A text of the model as Cypher writes it."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def where(*conditions: str) -> str:
    """The clause of these conditions, with a blank before it; nothing of none."""
    return f" WHERE {' AND '.join(conditions)}" if conditions else ""

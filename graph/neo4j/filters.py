"""Filters as conditions of Cypher. A condition is true exactly where the filter holds; null stands for false."""

from graph.model.declaration.hop import Direction, Hop
from graph.neo4j import texts
from graph.neo4j.draft import Draft, listed
from graph.neo4j.hops import reach, where
from graph.neo4j.naming import WORDS, arrow, index_of_words, quoted
from graph.neo4j.places import Field, Place
from graph.neo4j.reckoned import MOST, distance
from graph.neo4j.words import phrases
from graph.ports import filters as ask
from graph.ports.filters import Param


def condition(draft: Draft, there: Place, wanted: ask.Filter) -> str:
    """The condition of a filter at a place."""
    match wanted:
        case ask.Compare():
            return _compare(draft, there, wanted)
        case ask.Between(name, low, high, of_edge):
            held = there.field(name, of_edge=of_edge)
            return f"({at_least(draft, held, low)} AND {at_most(draft, held, high)})"
        case ask.IsNull(name, is_null, of_edge):
            return f"{there.field(name, of_edge=of_edge).text} IS {'' if is_null else 'NOT '}NULL"
        case ask.All(inner):
            return f"({' AND '.join(condition(draft, there, one) for one in inner) or 'true'})"
        case ask.Any(inner):
            return f"({' OR '.join(condition(draft, there, one) for one in inner) or 'false'})"
        case ask.Not(inner):
            return _not(condition(draft, there, inner))
        case ask.Related():
            return _related(draft, there, wanted)
        case ask.Matches(value):
            return _matches(draft, there, value)
        case ask.Near(away):
            return f"({distance(draft, there, away)} <= {draft.parameter(away.circle, MOST)})"
        case ask.Within(_, _, values):
            above = draft.name("n")
            way = within_way(draft, there.label.name, wanted)
            named = Place(draft.model, there.label, above).field(wanted.property).text
            climb = f"({there.node})-[:{way}*0..]->({above}:{quoted(there.label.name)})"
            return f"EXISTS {{ MATCH {climb} WHERE {named} IN {draft.parameter(values, listed)} }}"


def _matches(draft: Draft, there: Place, value: Param) -> str:
    """Of nodes that something else led to: the phrases are looked for in the tokens themselves."""
    index_of_words(there.label)  # refuses a label that keeps no tokens
    held, parts = f"{there.node}.{quoted(WORDS)}", draft.parameter(value, phrases)
    return f"all(part IN {parts} WHERE any(way IN part WHERE all(phrase IN way WHERE {held} CONTAINS phrase)))"


def _related(draft: Draft, there: Place, wanted: ask.Related) -> str:
    to = reach(draft, there, draft.model.hop(there.label.name, wanted.hop))
    fits = condition(draft, to.place, wanted.filter)
    if wanted.quantifier is ask.Quantifier.EVERY:
        fits = _not(fits)
    found = f"EXISTS {{ MATCH {to.pattern}{where(*to.only, fits)} }}"
    return found if wanted.quantifier is ask.Quantifier.SOME else f"NOT {found}"


def _not(condition: str) -> str:
    return f"NOT coalesce({condition}, false)"


def within_way(draft: Draft, label: str, wanted: ask.Within) -> str:
    """The type of the relationship to the one above; KeyError where there is no such way."""
    hop = draft.model.hop(label, wanted.parent)
    if not _is_up(hop):
        raise KeyError(f"{label}.{wanted.parent} does not lead to one {label} above")
    return arrow(draft.model, hop).removeprefix("-[:").removesuffix("]->")


def _is_up(hop: Hop) -> bool:
    rel = hop.relationship
    return hop.direction is Direction.OUT and rel is not None and rel.acyclic and not rel.many and not rel.has_rows


def _compare(draft: Draft, there: Place, wanted: ask.Compare) -> str:
    held = there.field(wanted.property, of_edge=wanted.of_edge)
    match wanted.op:
        case ask.Op.EQ:
            return f"{held.text} = {draft.parameter(wanted.value)}"
        case ask.Op.IN:
            return f"{held.text} IN {draft.parameter(wanted.value, listed)}"
        case ask.Op.LT:
            return less(draft, held, wanted.value)
        case ask.Op.GT:
            return greater(draft, held, wanted.value)
        case ask.Op.CONTAINS:
            return f"{held.text} CONTAINS {draft.parameter(wanted.value)}"


def greater(draft: Draft, held: Field, value: Param) -> str:
    """The condition of being after a value."""
    if not _by_pattern(draft, held, value):
        return f"{held.text} > {draft.parameter(value)}"
    low, pattern = draft.parameter(value, texts.alike), draft.parameter(value, texts.beyond)
    return f"({held.text} >= {low} AND {held.text} =~ {pattern})"


def less(draft: Draft, held: Field, value: Param) -> str:
    """The condition of being before a value."""
    if not _by_pattern(draft, held, value):
        return f"{held.text} < {draft.parameter(value)}"
    return f"{held.text} =~ {draft.parameter(value, texts.below)}"


def at_least(draft: Draft, held: Field, value: Param) -> str:
    """The condition of being a value or after it."""
    if not _by_pattern(draft, held, value):
        return f"{held.text} >= {draft.parameter(value)}"
    return f"({held.text} = {draft.parameter(value)} OR {greater(draft, held, value)})"


def at_most(draft: Draft, held: Field, value: Param) -> str:
    """The condition of being a value or before it."""
    if not _by_pattern(draft, held, value):
        return f"{held.text} <= {draft.parameter(value)}"
    return f"({held.text} = {draft.parameter(value)} OR {less(draft, held, value)})"


def _by_pattern(draft: Draft, held: Field, value: Param) -> bool:
    if held.is_text:
        draft.ordered.add(value.name)
    return held.is_text and draft.is_wide

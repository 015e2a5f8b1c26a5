"""Where a whole label's list begins: at the selective, indexed end that its filter names, where there is one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeGuard

from graph.model.declaration.label import Label
from graph.model.declaration.model import Model
from graph.neo4j.behind import asked_last
from graph.neo4j.draft import Draft, listed
from graph.neo4j.filters import condition, within_way
from graph.neo4j.hops import reach, where
from graph.neo4j.naming import index_of_words, quoted
from graph.neo4j.places import Place
from graph.neo4j.reckoned import lying, lying_how_far, rank
from graph.neo4j.words import lucene
from graph.ports import filters as ask
from graph.ports.filters import conjuncts

Lead = ask.Matches | ask.Near | ask.Within | ask.Related | ask.Any
EXACT = (ask.Op.EQ, ask.Op.IN)


@dataclass(frozen=True, slots=True)
class Source:
    """Clauses that find nodes, each once, the conditions they must meet, and whether something else led to them.

    `reckoned`: the name of what they are put in order by, where that comes with them. `last`: conditions that look
    through much behind each node, for a page to ask in order of those that meet the others, until it is full.
    """

    clauses: str
    fits: tuple[str, ...] = ()
    is_led: bool = False
    reckoned: Mapping[ask.Away | ask.Rank, str] = field(default_factory=dict)
    last: tuple[str, ...] = ()

    def found(self) -> str:
        """The clauses with all conditions."""
        return self.narrowed(*self.last)

    def narrowed(self, *more: str) -> str:
        """The clauses with the conditions that are not the last, and with more of them."""
        return self.clauses + where(*self.fits, *more)


def start(draft: Draft, there: Place, wanted: ask.Filter | None, by: ask.Away | ask.Rank | None = None) -> Source:
    """The nodes of a label that fit the filter; `by`: what is not kept of them and they are put in order by."""
    several = conjuncts(wanted)
    if any(_is_exact(there.label, one) for one in several):
        lead: Lead | None = None
    else:
        lead = next((one for one in several if _gives(one, by)), None) or _lead(draft.model, there.label, several)
    given = lead if lead is not None and _gives(lead, by) else None
    rest = [one for one in several if one is not lead]
    late = asked_last(draft.model, there.label, rest, is_in_order=given is not None)
    fits = tuple(condition(draft, there, one) for one in rest if one not in late)
    last = tuple(condition(draft, there, one) for one in late)
    if lead is None:
        return Source(f"MATCH ({there.node}:{quoted(there.label.name)})", fits, last=last)
    if by is None or given is None:
        return Source(_led(draft, there, lead), fits, True, last=last)
    name = draft.name("d")
    return Source(_reckoned(draft, there, given, name), fits, True, {by: name}, last)


def _gives(wanted: ask.Filter, by: ask.Away | ask.Rank | None) -> TypeGuard[ask.Near | ask.Matches]:
    """Whether what it finds comes with what the list is put in order by; a circle by several ways does not."""
    if isinstance(wanted, ask.Near):
        return wanted.away == by and len(wanted.away.paths) == 1
    return isinstance(wanted, ask.Matches) and ask.Rank(wanted.value) == by


def _reckoned(draft: Draft, there: Place, lead: ask.Near | ask.Matches, name: str) -> str:
    if isinstance(lead, ask.Near):
        return lying_how_far(draft, there, lead.away, name)
    return f"{_led(draft, there, lead)}, {rank(draft, there, lead.value)} AS {name}"


def _is_exact(label: Label, wanted: ask.Filter) -> bool:
    """Whether it names nodes by a key of theirs, which is better than any other way."""
    if not isinstance(wanted, ask.Compare) or wanted.of_edge or wanted.op not in EXACT:
        return False
    return wanted.property == "id" or (wanted.property,) == label.key


def _lead(model: Model, label: Label, several: list[ask.Filter]) -> Lead | None:
    """The filter to begin with: a text or a circle before a subtree before named ends."""
    ranked = [(_rank(model, label, one), one) for one in several if isinstance(one, Lead)]
    rank, lead = max(ranked, key=lambda one: one[0], default=(0, None))
    return lead if rank else None


def _rank(model: Model, label: Label, wanted: ask.Filter) -> int:
    """How well it leads to nodes: 3 a text or a circle, 2 a subtree, 1 what an index names, 0 not at all.

    Several of which one must hold lead where each does. Comparisons alone the planner itself takes to their indexes.
    """
    match wanted:
        case ask.Matches() | ask.Near():
            return 3
        case ask.Within():
            return 2
        case ask.Compare(name, op, _, False) if op in EXACT:
            is_indexed = any(prop.name == name and prop.indexed for prop in label.properties)
            return int(name == "id" or name in label.key or is_indexed)
        case ask.Related(name, inner, ask.Quantifier.SOME):
            hop = model.hop(label.name, name)
            return 0 if hop.relationship is None else _best(model, model.label(hop.end), inner)
        case ask.Any(inner) if any(isinstance(one, Lead) for way in inner for one in conjuncts(way)):
            return min(_best(model, label, one) for one in inner)
    return 0


def _best(model: Model, label: Label, wanted: ask.Filter) -> int:
    """How well the best part of a filter leads to nodes."""
    return max((_rank(model, label, one) for one in conjuncts(wanted)), default=0)


def _led(draft: Draft, there: Place, lead: Lead) -> str:
    if isinstance(lead, ask.Matches):
        given = f"'{index_of_words(there.label)}', {draft.parameter(lead.value, lucene)}"
        return f"CALL db.index.fulltext.queryNodes({given}) YIELD node AS {there.node} WITH {there.node}"
    if isinstance(lead, ask.Within):
        return f"{_subtree(draft, there, lead)} WITH DISTINCT {there.node}"
    if isinstance(lead, ask.Near):
        return lying(draft, there, lead.away)
    if isinstance(lead, ask.Any):
        ways = [f"{start(draft, there, one).found()} RETURN {there.node}" for one in lead.filters]
        return f"CALL () {{ {' UNION '.join(ways)} }} WITH {there.node}"
    to = reach(draft, there, draft.model.hop(there.label.name, lead.hop), labelled=True)
    inner = conjuncts(lead.filter)
    of_edge = [one for one in inner if _is_of_edge(one)]
    source = start(draft, to.place, ask.All(tuple(one for one in inner if one not in of_edge)))
    begun, fits = (f"{source.found()} ", ()) if source.is_led else ("", (*source.fits, *source.last))
    fits = (*to.only, *fits, *(condition(draft, to.place, one) for one in of_edge))
    pattern = to.pattern.replace(f"({there.node})", f"({there.node}:{quoted(there.label.name)})", 1)
    return f"{begun}MATCH {pattern}{where(*fits)} WITH DISTINCT {there.node}"


def _is_of_edge(wanted: ask.Filter) -> bool:
    """Whether it asks anything of the relationship, which is not there before it is followed."""
    match wanted:
        case ask.Compare() | ask.Between() | ask.IsNull():
            return wanted.of_edge
        case ask.All(inner) | ask.Any(inner):
            return any(_is_of_edge(one) for one in inner)
        case ask.Not(inner):
            return _is_of_edge(inner)
    return False


def _subtree(draft: Draft, there: Place, wanted: ask.Within) -> str:
    """What was named, and all below it.

    One name after the other: the planner takes all that `IN` finds by a unique index for one node, and leaves out a
    DISTINCT after the climb (Neo4j 5.26), so that a node below two of them would come twice.
    """
    way, label = within_way(draft, there.label.name, wanted), quoted(there.label.name)
    top, name = Place(draft.model, there.label, draft.name("n")), draft.name("v")
    named = f"UNWIND {draft.parameter(wanted.values, listed)} AS {name}"
    tops = f"MATCH ({top.node}:{label}) WHERE {top.field(wanted.property).text} = {name}"
    return f"{named} {tops} MATCH ({there.node}:{label})-[:{way}*0..]->({top.node})"

"""Where a whole label's list begins: at the selective, indexed end that its filter names, where there is one."""

from dataclasses import dataclass

from graph.neo4j.draft import Draft, listed
from graph.neo4j.filters import condition, within_way
from graph.neo4j.hops import reach, where
from graph.neo4j.naming import quoted
from graph.neo4j.places import Place
from graph.ports import filters as ask

EXACT = (ask.Op.EQ, ask.Op.IN)


@dataclass(frozen=True, slots=True)
class Source:
    """Clauses that find nodes, each once, the conditions they must meet, and whether something else led to them."""

    clauses: str
    fits: tuple[str, ...] = ()
    is_led: bool = False

    def found(self, *more: str) -> str:
        """The clauses with the conditions, and with more of them."""
        return self.clauses + where(*self.fits, *more)


def start(draft: Draft, there: Place, wanted: ask.Filter | None) -> Source:
    """The nodes of a label that fit the filter."""
    several = _conjuncts(wanted)
    lead = None if any(_is_exact(there, one) for one in several) else _lead(draft, there, several)
    begun = f"MATCH ({there.node}:{quoted(there.label.name)})" if lead is None else _led(draft, there, lead)
    fits = tuple(condition(draft, there, one) for one in several if one is not lead)
    return Source(begun, fits, lead is not None)


def _conjuncts(wanted: ask.Filter | None) -> list[ask.Filter]:
    if wanted is None:
        return []
    return [part for one in wanted.filters for part in _conjuncts(one)] if isinstance(wanted, ask.All) else [wanted]


def _is_exact(there: Place, wanted: ask.Filter) -> bool:
    """Whether it names nodes by a key of theirs, which is better than any other way."""
    if not isinstance(wanted, ask.Compare) or wanted.of_edge or wanted.op not in EXACT:
        return False
    return wanted.property == "id" or (wanted.property,) == there.label.key


def _lead(draft: Draft, there: Place, several: list[ask.Filter]) -> ask.Within | ask.Related | None:
    """The filter to begin with: a subtree before a few named ends."""
    found: ask.Related | None = None
    for one in several:
        if isinstance(one, ask.Within):
            return one
        if isinstance(one, ask.Related) and one.quantifier is ask.Quantifier.SOME:
            hop = draft.model.hop(there.label.name, one.hop)
            inner = _conjuncts(one.filter) if hop.relationship is not None else []
            if any(isinstance(part, ask.Within) for part in inner):
                return one
            end = Place(draft.model, draft.model.label(hop.end), "")
            if found is None and any(_names(end, part) for part in inner):
                found = one
    return found


def _names(end: Place, wanted: ask.Filter) -> bool:
    """Whether it names ends by a property that leads their key or is indexed."""
    if not isinstance(wanted, ask.Compare) or wanted.of_edge or wanted.op not in EXACT:
        return False
    if wanted.property == "id" or wanted.property in end.label.key:
        return True
    return any(prop.name == wanted.property and prop.indexed for prop in end.label.properties)


def _led(draft: Draft, there: Place, lead: ask.Within | ask.Related) -> str:
    if isinstance(lead, ask.Within):
        return f"{_subtree(draft, there, lead)} WITH DISTINCT {there.node}"
    hop = draft.model.hop(there.label.name, lead.hop)
    to = reach(draft, there, hop, labelled=True)
    inner = _conjuncts(lead.filter)
    tree = next((one for one in inner if isinstance(one, ask.Within)), None)
    fits = where(*to.only, *(condition(draft, to.place, one) for one in inner if one is not tree))
    pattern = to.pattern.replace(f"({there.node})", f"({there.node}:{quoted(there.label.name)})", 1)
    begun = "" if tree is None else f"{_subtree(draft, to.place, tree)} WITH DISTINCT {to.place.node} "
    return f"{begun}MATCH {pattern}{fits} WITH DISTINCT {there.node}"


def _subtree(draft: Draft, there: Place, wanted: ask.Within) -> str:
    """What was named, and all below it."""
    way, label = within_way(draft, there.label.name, wanted), quoted(there.label.name)
    top = Place(draft.model, there.label, draft.name("n"))
    named = f"{top.field(wanted.property).text} IN {draft.parameter(wanted.values, listed)}"
    return f"MATCH ({top.node}:{label}) WHERE {named} MATCH ({there.node}:{label})-[:{way}*0..]->({top.node})"

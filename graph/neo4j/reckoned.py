"""What no node has: how far it is away, by which it is found too, and how well it matches a text."""

from operator import attrgetter

from graph.model.declaration.label import COORDINATES
from graph.model.kinds import Kind
from graph.neo4j.draft import Draft, Form
from graph.neo4j.hops import reach
from graph.neo4j.naming import AXES, FOLDED, LENGTH, quoted
from graph.neo4j.places import Field, Place
from graph.ports.filters import Away, Param, Rank
from graph.search.ranks import APART

MOST = attrgetter("most")
MIDDLE: tuple[Form, ...] = tuple(map(attrgetter, ("x", "y", "z")))
SIDES: dict[str, Form] = {name: attrgetter(name) for name in ("south", "north", "west", "east", "west2", "east2")}
HITS: tuple[Form, ...] = tuple(map(attrgetter, ("whole", "beginning", "text")))


def field(draft: Draft, there: Place, name: str | Away | Rank, *, of_edge: bool = False) -> Field:
    """A value of a place, or one that is reckoned: by what the list began with, where that gave it."""
    if isinstance(name, str):
        return there.field(name, of_edge=of_edge)
    if name in there.reckoned:
        return Field(there.reckoned[name], Kind.INTEGER, False, False)
    match name:
        case Away():
            return Field(distance(draft, there, name), Kind.INTEGER, False, False)
        case Rank():
            return Field(rank(draft, there, name.value), Kind.INTEGER, False, False)


def distance(draft: Draft, there: Place, away: Away) -> str:
    """The square of the straight line to the middle of the circle; null where the node lies nowhere."""
    ways = []
    for path in away.paths:
        end, patterns = _along(draft, there, path)
        squared = _squared(draft, end, away.circle)
        ways.append(f"head(COLLECT {{ MATCH {', '.join(patterns)} RETURN {squared} }})" if patterns else squared)
    return ways[0] if len(ways) == 1 else f"coalesce({', '.join(ways)})"


def lying(draft: Draft, there: Place, away: Away) -> str:
    """The clauses that lead from what lies in the box around a circle to the nodes within that circle, each once."""
    ways = [_way(draft, there, away, at, draft.name("d")) for at in range(len(away.paths))]
    if len(ways) == 1:
        return f"{ways[0]} WITH {there.node}"
    return f"CALL () {{ {' UNION '.join(f'{way} RETURN {there.node}' for way in ways)} }} WITH {there.node}"


def lying_how_far(draft: Draft, there: Place, away: Away, name: str) -> str:
    """The same by the only way there is, with the square of the straight line under this name."""
    return f"{_way(draft, there, away, 0, name)} WITH {there.node}, {name}"


def _way(draft: Draft, there: Place, away: Away, at: int, name: str) -> str:
    """To those that lie where one of the paths leads, and none before it leads to a place."""
    end, patterns = _along(draft, there, away.paths[at])
    squared = f"WITH {end.node}, {_squared(draft, end, away.circle)} AS {name}"
    begun = f"MATCH ({end.node}:{quoted(end.label.name)}) WHERE {_within(draft, end, away.circle)} {squared}"
    hops = [pattern.replace(f"({there.node})", f"({there.node}:{quoted(there.label.name)})", 1) for pattern in patterns]
    found = " MATCH ".join([f"{begun} WHERE {name} <= {draft.parameter(away.circle, MOST)}", *reversed(hops)])
    if not at:
        return found
    elsewhere = distance(draft, there, Away(away.circle, away.paths[:at]))
    return f"{found} WITH {there.node} WHERE {elsewhere} IS NULL"


def _along(draft: Draft, there: Place, path: tuple[str, ...]) -> tuple[Place, list[str]]:
    """The end of a path, and the pattern of each of its hops."""
    end, patterns = there, []
    for name in path:
        hop = draft.model.hop(end.label.name, name)
        if hop.many:
            raise KeyError(f"{end.label.name}.{name} leads to many")
        to = reach(draft, end, hop, labelled=True)
        patterns.append(to.pattern)
        end = to.place
    if not end.label.is_place:
        raise KeyError(f"{end.label.name} is no place")
    return end, patterns


def _within(draft: Draft, end: Place, circle: Param) -> str:
    latitude, longitude = (f"{end.node}.{name}" for name in COORDINATES)
    south, north, west, east, west2, east2 = (draft.parameter(circle, form) for form in SIDES.values())
    first, second = f"{west} <= {longitude} <= {east}", f"{west2} <= {longitude} <= {east2}"
    return f"{latitude} >= {south} AND {latitude} <= {north} AND ({first} OR {second})"


def _squared(draft: Draft, end: Place, circle: Param) -> str:
    lines = [f"({end.node}.{axis} - {draft.parameter(circle, form)})" for axis, form in zip(AXES, MIDDLE, strict=True)]
    return " + ".join(f"{line} * {line}" for line in lines)


def rank(draft: Draft, there: Place, text: Param) -> str:
    """See graph.search.ranks."""
    held = f"{there.node}.{FOLDED}"
    kinds = [
        f"WHEN {held} CONTAINS {draft.parameter(text, form)} THEN {place * APART}" for place, form in enumerate(HITS)
    ]
    return f"(CASE {' '.join(kinds)} ELSE {len(HITS) * APART} END + {there.node}.{LENGTH})"

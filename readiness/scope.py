"""Which teams' people, equipment and exercises count as the team's own."""

from graph.model.facts import TeamFacts

CLOSED = frozenset({"STOOD_DOWN", "DISBANDED"})


def scope(facts: TeamFacts, pools: bool) -> frozenset[str]:
    """The team, and where it pools all its parts that are not themselves stood down or disbanded."""
    if not pools:
        return frozenset({facts.id})
    return frozenset({facts.id, *(part.team for part in facts.parts if part.lifecycle not in CLOSED)})

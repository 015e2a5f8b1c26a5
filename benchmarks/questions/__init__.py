"""The five questions that are measured, a file each, and the variables they are asked with."""

from typing import Any

from benchmarks.questions import groups, near, people, team, teams
from benchmarks.questions.held import held
from graph.ports.store import Store

Variables = dict[str, dict[str, Any]]
EACH = {"team": team, "teams": teams, "people": people, "near": near, "groups": groups}
QUESTIONS = {name: one.DOCUMENT for name, one in EACH.items()}
"""Documents by name; each names its operation so, with a capital."""
FLAT = frozenset({"people", "near"})
"""Those that must cost the same whatever the size of the register; as much fits them at each."""


async def variables(store: Store) -> Variables:
    """What to ask of this register, by the name of the question."""
    known = await held(store)
    return {name: one.variables(known) for name, one in EACH.items()}

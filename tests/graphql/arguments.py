"""Seeded values for arguments that are the same wherever their name is found."""

from collections.abc import Callable, Mapping
from random import Random
from typing import Any

from findings.catalogue import RULES
from findings.silences import ALL
from tests.graphql.values import Values

NOBODY, NOTHING = "6d757374-6572-5000-8000-726567697374", "6d757374-6572-5000-8000-726567697375"
ROLES = ("leader", "medic", "team_leader", "deputy_leader", "member")
ONE_OF: Mapping[str, tuple[Any, ...]] = {
    "from": ("2026-05-01", "2026-06-01"),
    "to": ("2026-06-01", "2026-09-15"),
    "until": ("2026-06-02", "2026-06-30"),
    "since": ("2026-05-01",),
    "on": ("2026-06-01", "2026-02-14", "2027-01-01", None),
    "hour": (0, 8, 23),
    "within": (1, 30, 200),
    "reachKm": (1, 30, 1000),
    "everything": (True, False),
    "differing": (True, False),
    "spare": (True, False),
    "first": (1, 2, 3),
    "last": (1, 2, 3),
    "ofEach": (1, 2, 3),
    "depth": (1, 2, 3),
    "codes": tuple(RULES),
    "rule": tuple(RULES),
    "touches": (ALL, NOBODY),
}


def makers(random: Random, made: Values) -> Mapping[str, Callable[[], Any]]:
    """What makes a value, by the name of the argument."""
    return {
        **{name: lambda known=known: random.choice(known) for name, known in ONE_OF.items()},  # type: ignore[misc]
        "near": made.near,
        "at": lambda: {name: held for name, held in made.near().items() if name != "withinKm"},
        "text": lambda: made.text("Team"),
        "needs": lambda: [made.need() for _ in range(random.randint(1, 3))],
        "draft": lambda: random.choice(made.drafts()),
        "capability": lambda: random.choice(made.terms("capability")),
        "capabilities": lambda: made.some(made.terms("capability")),
        "exclude": lambda: made.some(made.codes("Team")),
        "region": lambda: random.choice(made.codes("Region")),
        "team": lambda: random.choice(made.codes("Team")),
        "roles": lambda: random.sample(ROLES, 2),
        "id": made.id,
        "ids": lambda: [made.id() for _ in range(random.randint(1, 5))],
        "teams": lambda: [made.id(("Team",)) for _ in range(random.randint(1, 4))],
        "with": lambda: [made.id(("Team",)) for _ in range(random.randint(1, 4))],
    }

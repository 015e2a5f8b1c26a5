"""Who may stand in for whom, as value types: all that is recorded, whatever the day; no verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model.facts import Person


@dataclass(frozen=True, slots=True)
class StandsIn:
    """`person` stands in for `instead_of`, both ids, in this place among several, 1 first."""

    person: str
    instead_of: str
    order: int


@dataclass(frozen=True, slots=True)
class Standing:
    """`people` by id, each with all memberships, absences and qualifications there are.

    `stand_ins`: by the id of whom they are for, in order of place, then of the stand-in's code and id.
    """

    people: Mapping[str, Person] = field(default_factory=dict)
    stand_ins: Mapping[str, tuple[StandsIn, ...]] = field(default_factory=dict)

"""Teams of one list made unlike each other: how many they are, how they stand, what is wrong with each."""

from dataclasses import replace

from samples.generate.crew import Crew
from samples.generate.dice import Dice
from samples.generate.equipment import amount
from samples.generate.place import QINGLAN
from samples.generate.size import Size

SPARED, SHORT = 55, 40
"""How many teams in a hundred have nothing of what is wrong with the listed one, and how many are short of a type."""
CONFIRMED = (((1, 30), 70), ((31, 88), 24), ((91, 200), 6))
DUTY = (
    (("AVAILABLE", ""), 84),
    (("LIMITED", "部分装备在修"), 8),
    (("COMMITTED", "在外执行任务"), 4),
    (("OFF_DUTY", "轮休整训"), 4),
)
FEW = 12
"""Teams of so few people keep their number."""


def varied(size: Size, crew: Crew) -> Crew:
    """The team as it is in one of many districts."""
    dice = Dice(size.seed, crew.code, "variety")
    found = replace(crew, people=_people(size, crew, dice))
    if crew.kind.force == "DISASTER_INFORMATION":
        found = _officers(size, found)
    if crew.confirmed_days_ago is not None:
        found = replace(found, confirmed_days_ago=dice.between(*dice.weighted(CONFIRMED)))
    if crew.lifecycle == "ACTIVE":
        duty, note = dice.weighted(DUTY)
        found = replace(found, duty=duty, duty_note=note)
    if dice.chance(SPARED):
        found = replace(found, lacks={}, faults=(), lapsed={}, undrilled={}, attendance={}, absent={})
    if crew.kind.kit and dice.chance(SHORT):
        item = dice.pick(crew.kind.kit)
        missing = -(-amount(found, item) // 2)
        found = replace(found, lacks={**found.lacks, item.type: found.lacks.get(item.type, 0) + missing})
    return found


def _people(size: Size, crew: Crew, dice: Dice) -> int:
    if crew.people <= FEW:
        return crew.people
    return round(crew.people * size.staffing * dice.between(92, 110) / 100)


def _officers(size: Size, crew: Crew) -> Crew:
    """Two officers for each village and two for the township; where the number of villages is told, it is theirs."""
    villages = -(-size.villages // len(QINGLAN.townships))
    measured = tuple(
        (measure, on, str(villages) if measure == "villages" else value) for measure, on, value in crew.measured
    )
    sites = None if crew.sites is None else villages
    return replace(crew, people=2 + 2 * villages, sites=sites, measured=measured)

"""Exercises of the year before the reference day, each with those who took part."""

from collections.abc import Iterator
from datetime import timedelta

from samples.generate.crew import Crew, Drill
from samples.generate.dice import Dice
from samples.generate.people import Member
from samples.generate.size import Size
from samples.generate.tables import Row


def exercises(size: Size, crew: Crew, people: list[Member]) -> Iterator[Row]:
    """The exercises that one team held."""
    dice = Dice(size.seed, crew.code, "exercises")
    active = [member for member in people if member.status == "ACTIVE"]
    number = 0
    for drill in crew.kind.drills:
        able = [member for member in active if not drill.roles or member.post.role in drill.roles]
        for index in range(drill.times):
            number += 1
            yield _exercise(size, dice, crew, drill, able, number, index)


def _exercise(size: Size, dice: Dice, crew: Crew, drill: Drill, able: list[Member], number: int, index: int) -> Row:
    step = drill.within / drill.times
    ago = int(step * (index + 0.5) + dice.shift(step * 0.4)) + crew.undrilled.get(drill.kind, 0)
    usual = crew.attendance.get(drill.kind, drill.percent)
    percent = usual if usual == 100 else (usual + dice.shift(7)) * size.attendance
    attended = dice.sample(able, round(len(able) * min(percent, 100) / 100))
    hours = "" if dice.chance(2) else str(dice.between(*drill.hours))
    passed = "true" if drill.percent == 100 else dice.weighted((("true", 90), ("false", 5), ("", 5)))
    return {
        "code": f"{crew.code}-X{number:03d}",
        "kind": drill.kind,
        "on": (size.reference_day - timedelta(days=ago)).isoformat(),
        "hours": hours,
        "passed": passed,
        "team": crew.code,
        "attended_by": ";".join(member.code for member in attended),
    }

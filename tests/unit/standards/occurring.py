"""Each kind of quantity rule that is published, with its worked number, found in a standard that ships."""

from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from graph.model.facts import Exercise, Measured, Person, TeamFacts, Unit
from tests.unit.readiness.build import ON, people, person, team, unit, units

PILOT = "pilot_in_command"


class Case(NamedTuple):
    """A kind of rule, the line that says it, a team held to it at a grade, and "filled of required" of that line."""

    kind: str
    standard: str
    line: str
    grade: str | None
    facts: TeamFacts
    found: str


def sized(**values: int | str) -> dict[str, Any]:
    """What makes a team with these recorded measures."""
    return {"measured": tuple(Measured(code, Fraction(value)) for code, value in values.items())}


def known(**values: int | str) -> dict[str, Fraction]:
    """Measures of a person or of a unit."""
    return {code: Fraction(value) for code, value in values.items()}


def flown(kind: str, *days: date) -> tuple[Exercise, ...]:
    """Exercises of this kind that the first member attended."""
    return tuple(Exercise(f"{kind}-{place}", kind, day, attended=frozenset({"p00"})) for place, day in enumerate(days))


def commanders(number: int, **hours: int | str) -> tuple[Person, ...]:
    return people(number, PILOT, measures=known(hours_similar_environment=200, **hours))


def engine(**of: int | str) -> tuple[Unit, ...]:
    held: dict[str, int | str] = {
        "tank_volume": 1893,
        "pump_flow": 568,
        "pump_pressure": 1724,
        "pump_and_roll": 1,
        "draft_lift": "3.05",
    }
    return (unit("wildland_engine", measures=known(**{**held, **of})),)


def operating(major: int, minor: int) -> TeamFacts:
    return team(**sized(major_operations=major, minor_operations=minor))


def dozer(power: int) -> tuple[Unit, ...]:
    return (unit("dozer", measures=known(net_power=power, base_weight=16000)),)


def pumps(flow: int, number: int) -> tuple[Unit, ...]:
    return tuple(
        unit("drainage_pump", 1, f"{flow}-{place}", measures=known(drainage_flow=flow)) for place in range(number)
    )


LANDINGS = (date(2026, 3, 4), date(2026, 4, 1), ON)  # the first is 89 days before
SIMULATED = flown("take_off_landing", *LANDINGS[1:]) + flown("simulator_take_off_landing", LANDINGS[0])
ONSHORE = frozenset({"hoist_onshore"})
EXTERNAL = frozenset({"human_external_cargo"})
BANDED, WEIGHTED = "banded table on a measured attribute", "any of, weighted"
NATIONAL, BEIJING, CREW, GEAR = "CN-SAFETY-OFFICERS", "BJ-SAFETY-OFFICERS", "HOIST-CREW", "FIRE-STATION-PROTECTION"

OF_TEAMS = (
    Case("fixed per team", "MINE-RESCUE", "M-07", "中队", team(), "0 of 2"),
    Case("per person", "GB-30077", "H-03", "作业场所", team(**sized(people_on_shift=14)), "0 of 14"),
    Case("per N people", "HAZMAT-TEAM", "H-09", None, team(people=people(24)), "0 of 8"),
    Case("per squad", "YINGDE-FOREST-FIRE", "F-25-2", "半专业", team(squads=6), "0 of 12"),
    Case("per vehicle", "FIRE-STATION-CREW", "P-31", None, team(units=units("structure_engine", 4)), "0 of 24"),
    Case("per station by class", GEAR, "P-14-1", "一级", team(), "0 of 6"),
    Case("per station by class", GEAR, "P-14-2", "二级", team(), "0 of 4"),
    Case("per station by class", GEAR, "P-14-3", "特勤", team(people=people(8)), "0 of 10"),
    Case("per site", "COLLAPSE-RESCUE", "C-02-2", None, team(sites=2), "0 of 2"),
    Case("by ratio to a measured load", "WHO-EMT", "E-05", "Type 2", team(shifts=3, **sized(patients=20)), "0 of 9"),
    Case("share, rounded up", "LN-FOREST-FIRE", "F-21-1", None, team(people=people(25)), "23 of 23"),
    Case("spare ratio", GEAR, "P-10", None, team(people=people(26)), "0 of 33"),
    Case("spare ratio", GEAR, "P-02", None, team(people=people(26)), "0 of 104"),
    Case("spare ratio that changes by class", GEAR, "P-12-1", "二级", team(squads=4), "0 of 15"),
    Case("spare ratio that changes by class", GEAR, "P-12-2", "特勤", team(squads=4), "0 of 22"),
    Case(BANDED, BEIJING, "G-01-1", "房屋建筑", team(**sized(floor_area=49_999)), "0 of 2"),
    Case(BANDED, BEIJING, "G-01-1", "房屋建筑", team(**sized(floor_area=50_000)), "0 of 3"),
    Case(BANDED, BEIJING, "G-01-1", "房屋建筑", team(**sized(floor_area=100_000)), "-"),
    Case("per unit of area", "SC-FOREST-FIRE", "F-23", None, team(**sized(forest_area=41_500)), "0 of 42"),
    Case("minimum and maximum", "TOWNSHIP-FOREST-FIRE", "F-27-1", None, team(people=people(34)), "20 of 20"),
    Case("minimum and maximum", "TOWNSHIP-FOREST-FIRE", "F-27-2", None, team(people=people(34)), "0 of 1"),
    Case("minimum and maximum", "TOWNSHIP-SAFETY-PATROL", "G-07", None, team(**sized(enterprises=120)), "0 of 3"),
    Case("minimum and maximum", "TOWNSHIP-SAFETY-PATROL", "G-07", None, team(**sized(enterprises=9000)), "0 of 30"),
    Case("greater of two rules", NATIONAL, "G-05", "劳务分包单位", team(**sized(staff=1000)), "0 of 5"),
    Case("greater of two rules", NATIONAL, "G-05", "劳务分包单位", team(**sized(staff=199)), "0 of 2"),
    Case("capacity summed, not counted", "DRAINAGE-TEAM", "D-02", None, team(
        units=pumps(1000, 2) + pumps(250, 4)), "3000 of 3000"),
    Case("minimum specification", "NWCG-ENGINE", "T3-01", "T3", team(units=engine()), "1 of 1"),
    Case("minimum specification", "NWCG-ENGINE", "T3-01", "T3", team(units=engine(pump_flow=567)), "0 of 1"),
    Case("maximum specification", "NWCG-ENGINE", "T6-01", "T6", team(units=engine(gross_weight=8845)), "1 of 1"),
    Case("maximum specification", "NWCG-ENGINE", "T6-01", "T6", team(units=engine(gross_weight=8846)), "0 of 1"),
    Case("range in the specification", "NWCG-DOZER", "T2-01", "T2", team(units=dozer(150)), "1 of 1"),
    Case("range in the specification", "NWCG-DOZER", "T2-01", "T2", team(units=dozer(200)), "0 of 1"),
    Case("structural minimum", "MINE-RESCUE", "M-02-1", "中队", team(squads=3), "1 of 1"),
    Case("structural minimum", "MINE-RESCUE", "M-02-2", "独立中队", team(squads=3), "0 of 1"),
    Case("time limit as a requirement", "LN-FOREST-FIRE", "F-21-2", None, team(**sized(response_minutes=10)), "1 of 1"),
    Case("time limit as a requirement", "MINE-RESCUE", "M-08-1", "小队", team(**sized(departure_minutes=2)), "0 of 1"),
    Case("time limit as a requirement", "FEMA-USAR", "R-03", "I", team(**sized(hours_to_departure=6)), "1 of 1"),
    Case("endurance", "FEMA-USAR", "R-04", "I", team(**sized(self_sufficiency_hours=71)), "0 of 1"),
    Case("endurance", "INSARAG-USAR", "U-04-3", "重型", team(**sized(self_sufficiency_hours=240)), "1 of 1"),
    Case("endurance", "COLLAPSE-RESCUE", "C-25-1", "一级", team(people=people(10)), "0 of 30"),
    Case("any of, equal weight", "SZ-FOREST-FIRE", "F-07", None, team(
        establishment=50, units=units("blower", 8) + units("air_water_blower", 12)), "20 of 20"),
    Case(WEIGHTED, "WHO-EMT", "E-03-1", "Type 2", operating(7, 0), "1 of 1"),
    Case(WEIGHTED, "WHO-EMT", "E-03-1", "Type 2", operating(0, 15), "1 of 1"),
    Case(WEIGHTED, "WHO-EMT", "E-03-1", "Type 2", operating(6, 2), "0 of 1"),
    Case("one item covers two lines", GEAR, "P-09", None, team(people=people(5)), "0 of 6"),
    Case("one item covers two lines", GEAR, "P-09", None, team(
        people=people(5), units=units("personal_alarm_light", 5)), "-"),
    Case("conditional line", "GB-30077", "H-02", "作业场所", team(), "-"),
    Case("conditional line", "GB-30077", "H-02", "作业场所", team(tasks=frozenset({"toxic_liquids"})), "0 of 2"),
)  # fmt: skip

OF_PEOPLE = (
    Case("per role holder", CREW, "AV-04-1", None, team(
        tasks=ONSHORE, people=(*commanders(4, hours_commander=500, hoist_cycles=50), person("new", PILOT))), "4 of 5"),
    Case("any of, with conditions", CREW, "AV-04-1", None, team(
        tasks=ONSHORE,
        people=commanders(1, hours_hoist_co_pilot=500, hours_hoist_supervised=100, hoist_cycles=50)), "1 of 1"),
    Case("any of, with conditions", CREW, "AV-04-1", None, team(
        tasks=ONSHORE,
        people=commanders(1, hours_hoist_co_pilot=500, hours_hoist_supervised=99, hoist_cycles=50)), "0 of 1"),
    Case("recency, by every holder", CREW, "AV-01", None, team(
        people=people(2, PILOT), exercises=flown("take_off_landing", *LANDINGS)), "1 of 2"),
    Case("recency, by every holder", CREW, "AV-01", None, team(
        people=people(1, PILOT), exercises=flown("take_off_landing", date(2026, 3, 3), *LANDINGS[1:])), "0 of 1"),
    Case("substitute counts", CREW, "AV-01", None, team(people=people(1, PILOT), exercises=SIMULATED), "1 of 1"),
    Case("recency, count in a year", "DISASTER-INFORMATION", "I-06", None, team(
        people=people(1, "village_information_a"),
        exercises=flown("information_officer_training", date(2025, 6, 2), ON)), "1 of 1"),
    Case("recency with a grace window", CREW, "AV-03", None, team(
        people=people(1, PILOT), exercises=flown("proficiency_check", date(2025, 5, 10))), "1 of 1"),
    Case("recency with a grace window", CREW, "AV-03", None, team(
        people=people(1, PILOT), exercises=flown("proficiency_check", date(2025, 4, 30))), "0 of 1"),
    Case("recency by lapse", CREW, "AV-08-2", None, team(
        tasks=EXTERNAL, people=people(1, PILOT), exercises=flown("hec_operation", date(2024, 6, 1))), "0 of 1"),
    Case("recency by lapse", CREW, "AV-08-2", None, team(
        tasks=EXTERNAL, people=people(1, PILOT), exercises=flown("hec_training_flight", date(2026, 1, 1))), "1 of 1"),
)  # fmt: skip

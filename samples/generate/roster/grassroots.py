"""Grassroots teams of the townships: emergency teams, safety patrols, disaster-information officers."""

from dataclasses import replace
from datetime import date

from samples.generate.crew import Crew, Fault, Held
from samples.generate.kinds import grassroots
from samples.generate.roster.standards import INFORMATION, MICRO_STATION, PATROL, TOWNSHIP_FOREST

DAY = date(2026, 3, 20)


def officers(number: int, township: int, kind: str, kind_en: str) -> Crew:
    """The officers of one township: its own two, and two for each of its villages."""
    return Crew(
        f"DI-{number:02d}",
        f"{{t}}{kind}灾害信息员队",
        f"{{T}} {kind_en} Disaster-Information Officers",
        grassroots.INFORMATION,
        township=township,
        people=58,
        run_by=f"T{township:02d}",
        overseen_by="YJ",
        sites=28,
        serves=(township,),
        held_to=(Held(INFORMATION),),
    )


def measured(first_report: str) -> tuple[tuple[str, date | None, str], ...]:
    return (
        ("villages", None, "28"),
        ("townships", None, "1"),
        ("townships_at_risk", None, "1"),
        ("report_levels", None, "3"),
        ("first_report_hours", DAY, first_report),
        ("follow_up_hours", DAY, "24"),
        ("reachable_hours", DAY, "24"),
    )


def township(number: int, township: int, kind: str, kind_en: str, people: int) -> Crew:
    return Crew(
        f"GR-{number:02d}",
        f"{{t}}{kind}综合应急救援队",
        f"{{T}} {kind_en} Emergency Team",
        grassroots.TOWNSHIP,
        township=township,
        people=people,
        run_by=f"T{township:02d}",
        overseen_by="YJ",
        serves=(township,),
        held_to=(Held(TOWNSHIP_FOREST),),
    )


GRASSROOTS = (
    township(1, 4, "镇", "Town", 22),
    replace(
        township(2, 2, "街道", "Subdistrict", 26),
        kind=grassroots.MICRO_STATION,
        held_to=(Held(MICRO_STATION, grade="一级"),),
        faults=(Fault("fire_extinguisher", "EXPIRED", 2), Fault("small_fire_vehicle", "IN_REPAIR", 1)),
    ),
    replace(
        township(3, 6, "镇", "Town", 22),
        confirmed_days_ago=96,
        lacks={"flame_resistant_suit": 22, "canteen": 30},
    ),
    replace(
        township(4, 9, "镇", "Town", 24),
        faults=(Fault("inflatable_boat", "NO_DATE", 1), Fault("flame_resistant_suit", "UNSERVICEABLE", 8)),
    ),
    Crew(
        "SP-01",
        "{d}区安全生产巡查队",
        "{D} District Safety Patrol",
        grassroots.PATROL,
        township=1,
        people=20,
        run_by="YJ",
        confirmed_days_ago=33,
        held_to=(Held(PATROL),),
        measured=(("enterprises", date(2026, 6, 30), "1420"), ("residents", date(2026, 6, 30), "168000")),
        tasks=("school_inspection",),
    ),
    Crew(
        "SP-02",
        "{t}街道安全巡查队",
        "{T} Subdistrict Safety Patrol",
        grassroots.PATROL,
        township=3,
        people=16,
        run_by="T03",
        overseen_by="YJ",
        confirmed_days_ago=61,
        held_to=(Held(PATROL),),
        measured=(("enterprises", date(2026, 6, 30), "640"), ("residents", date(2026, 6, 30), "57000")),
        attendance={"safety_training": 68},
        faults=(Fault("gas_detector_4", "OVERDUE", 2),),
    ),
    replace(officers(1, 4, "镇", "Town"), measured=measured("1.5"), confirmed_days_ago=10),
    replace(
        officers(2, 5, "镇", "Town"),
        measured=measured("2"),
        confirmed_days_ago=31,
        absent={"village_information_a": 1},
    ),
    replace(officers(3, 6, "镇", "Town"), measured=measured("3"), confirmed_days_ago=50),
    replace(
        officers(4, 8, "镇", "Town"),
        measured=measured("2"),
        confirmed_days_ago=99,
        attendance={"information_officer_training": 45},
    ),
    replace(officers(5, 12, "乡", "Township"), sites=None, confirmed_days_ago=70),
)

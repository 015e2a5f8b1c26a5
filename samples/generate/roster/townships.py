"""What a district of a city has besides the listed teams: teams of its own in each township."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from samples.generate.crew import Crew, Held
from samples.generate.kinds import fire, forest, grassroots, industry, social
from samples.generate.place import KINDS, QINGLAN
from samples.generate.roster.grassroots import measured, officers, township
from samples.generate.roster.standards import (
    HAZMAT,
    MICRO_STATION,
    MOUNTAIN,
    PATROL,
    PROTECTION,
    TOWNSHIP_FOREST,
    WATER,
)

ALL = range(1, len(QINGLAN.townships) + 1)


def _left(*has_one: int) -> list[int]:
    """The townships without these, which have a listed team of the kind."""
    return [index for index in ALL if index not in has_one]


def _kind(index: int) -> tuple[str, str]:
    kind = QINGLAN.townships[index - 1].kind
    return kind, KINDS[kind]


def _fire(townships: Sequence[int]) -> Iterator[Crew]:
    for number, index in enumerate(townships, start=4):
        yield Crew(
            f"FR-{number:02d}",
            "{t}消防救援站",
            "{T} Fire Station",
            fire.STATION,
            township=index,
            people=28,
            run_by="XF",
            part_of="FR-00",
            shifts=2,
            held_to=(Held(PROTECTION, grade="二级"),),
        )


def _forest(townships: Sequence[int]) -> Iterator[Crew]:
    for number, index in enumerate(townships, start=7):
        kind, kind_en = _kind(index)
        yield Crew(
            f"FF-{number:02d}",
            f"{{t}}{kind}半专业扑火队",
            f"{{T}} {kind_en} Semi-Professional Forest-Fire Team",
            forest.TOWNSHIP,
            township=index,
            people=28,
            run_by=f"T{index:02d}",
            overseen_by="LY",
            held_to=(Held(TOWNSHIP_FOREST),),
            serves=(index,),
        )


def _micro(townships: Sequence[int]) -> Iterator[Crew]:
    for number, index in enumerate(townships, start=1):
        yield Crew(
            f"MS-{number:02d}",
            "{t}微型消防站",
            "{T} Micro Fire Station",
            grassroots.MICRO_STATION,
            township=index,
            people=18,
            run_by=f"T{index:02d}",
            overseen_by="XF",
            held_to=(Held(MICRO_STATION, grade="一级"),),
            serves=(index,),
        )


def _patrols(townships: Sequence[int]) -> Iterator[Crew]:
    for number, index in enumerate(townships, start=3):
        kind, kind_en = _kind(index)
        yield Crew(
            f"SP-{number:02d}",
            f"{{t}}{kind}安全巡查队",
            f"{{T}} {kind_en} Safety Patrol",
            grassroots.PATROL,
            township=index,
            people=14,
            run_by=f"T{index:02d}",
            overseen_by="YJ",
            held_to=(Held(PATROL),),
            measured=(("enterprises", date(2026, 6, 30), "480"), ("residents", date(2026, 6, 30), "41000")),
        )


def _second() -> Iterator[Crew]:
    place, place_en = "{d}第二", "{D} Second "
    yield Crew(
        "PR-09",
        place + "危化品救援队",
        place_en + "Hazardous-Materials Team",
        industry.HAZMAT,
        township=7,
        people=26,
        run_by="HG",
        overseen_by="YJ",
        shifts=3,
        squads=3,
        held_to=(Held(HAZMAT),),
    )
    mountain = Crew(
        "SO-07",
        place + "山地救援队",
        place_en + "Mountain Rescue Team",
        social.MOUNTAIN,
        township=11,
        people=36,
        run_by="HW",
        overseen_by="YJ",
        squads=4,
        held_to=(Held(MOUNTAIN, grade="二级"),),
    )
    yield mountain
    yield replace(
        mountain,
        code="SO-08",
        name=place + "水上救援队",
        name_en=place_en + "Water Rescue Team",
        kind=social.WATER,
        township=9,
        people=30,
        run_by="SS",
        squads=None,
        held_to=(Held(WATER, grade="三级"),),
    )


TOWNSHIPS: tuple[Crew, ...] = (
    *_fire(_left(1, 4, 8)),
    *_forest(_left(10)),
    *(township(number, index, *_kind(index), 22) for number, index in enumerate(_left(2, 4, 6, 9), start=5)),
    *(
        replace(officers(number, index, *_kind(index)), measured=measured("2"))
        for number, index in enumerate(_left(4, 5, 6, 8, 12), start=6)
    ),
    *_micro(ALL),
    *_patrols(_left(1, 3)),
    *_second(),
)

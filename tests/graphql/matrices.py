"""Random registers of teams for planning, as load folders, and their readiness matrix worked out in plain Python."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import product
from pathlib import Path
from random import Random

from graph.model.requirements import Dimension
from graph.model.values import decimal_text
from readiness.assessment import TeamReadiness
from tests.load.world import FILES, put

REGIONS = {
    "44": ("PROVINCE", None),
    "4403": ("CITY", "44"),
    "440301": ("DISTRICT", "4403"),
    "440302": ("DISTRICT", "4403"),
    "440303": ("DISTRICT", "440302"),
    "44030201": ("TOWNSHIP", "440302"),
    "44030301": ("TOWNSHIP", "440303"),
}
PLACES = {
    "440301": ("22.5", "114"),
    "440302": ("22.7", "114.1"),
    "44030201": ("22.75", "114.25"),
    "44030301": ("22.9", "114.5"),
}
"""Where regions lie, and the bases in them; no place is recorded of the others."""
CONFIRMED = ("2026-05-20T08:00:00+08:00", "2026-05-20T08:00:00+08:00", "2025-01-01T08:00:00+08:00")
"""When teams confirmed their data, in turn."""
FAMILIES = {
    "FIRE_RESCUE": "COMPREHENSIVE",
    "FOREST_FIRE": "PROFESSIONAL",
    "AVIATION": "PROFESSIONAL",
    "SOCIAL": "SOCIAL",
}
HELD = (("S1", ""), ("S1", "A"), ("S2", "A"), ("S2", "B"))
AXES = ("REGION", "FORCE", "FAMILY", "SPECIALITY", "STANDARD", "GRADE", "CAPABILITY")
LEVELS = ("R1", "R2", "R3", "R4", "NOT_ASSESSED")
SIDES = {"people": Dimension.P, "supply": Dimension.S, "condition": Dimension.C, "training": Dimension.T}

DRAFT = """
  - version: "2"
    status: DRAFT
    lines:
      - {code: L1, name: 艇, equipment: boat, quantity: 5, critical: true, confidence: ASSUMED, source: ours}
      - {code: L2, name: 救护员, post: medic, quantity: 1, when: {grade: A}, confidence: ASSUMED, source: ours}
"""
"""Of the second standard; it counts nowhere unasked."""


@dataclass(frozen=True)
class Drawn:
    """A team as it was drawn; `held` has at most one grade of each standard.

    Of its boats some expire, some are lasting, and some are in repair.
    """

    force: str
    speciality: str | None
    home: str | None
    capabilities: frozenset[str]
    held: Mapping[str, str]
    boats: int
    expires: str
    medics: int
    lifecycle: str
    lasting: int
    repairing: int

    @property
    def usable(self) -> int:
        """How many boats it can use today."""
        return self.boats + self.lasting


def drawn(random: Random, number: int = 8) -> list[Drawn]:
    """So many teams."""
    return [_team(random) for _ in range(number)]


def _team(random: Random) -> Drawn:
    return Drawn(
        force=random.choice(sorted(FAMILIES)),
        speciality=random.choice([None, "water"]),
        home=random.choice([None, *sorted(REGIONS)]),
        capabilities=frozenset(random.sample(["boats", "rope"], random.randint(0, 2))),
        held=dict(random.sample(HELD, random.randint(0, 2))),
        boats=random.randint(0, 4),
        expires=random.choice(["2026-06-15", "2027-06-01"]),
        medics=random.randint(0, 3),
        lifecycle=random.choice(["ACTIVE", "ACTIVE", "FORMING", "DISBANDED"]),
        lasting=random.choice([0, 0, 2, 3]),
        repairing=random.choice([0, 0, 1]),
    )


def write(folder: Path, teams: Sequence[Drawn]) -> Path:
    """The register as a load folder."""
    names = ("organisations.csv", "qualification_types.csv", "standards/s1.yaml")
    for name in names:
        put(folder, name, FILES[name].replace("440301", "44"))
    put(folder, "terms.csv", f"{FILES['terms.csv']}capability,rope,绳索,rope,\n")
    put(folder, "standards/s2.yaml", _second())
    put(folder, "equipment_types.csv", "code,name,unit,unit_cost\nboat,艇,PIECE,1000.5\nrope,绳,METRE,\n")
    where = {code: ",".join(PLACES.get(code, ("", ""))) for code in REGIONS}
    rows = [f"{code},某地,{level},{up or ''},{where[code]}\n" for code, (level, up) in REGIONS.items()]
    put(folder, "regions.csv", "code,name,level,part_of,latitude,longitude\n" + "".join(rows))
    rows = [f"B{code},站,STATION,{code},{where[code]}\n" for code in REGIONS]
    put(folder, "bases.csv", "code,name,kind,region,latitude,longitude\n" + "".join(rows))
    numbered = list(enumerate(teams))
    rows = [
        f"T{n},队,{team.force},{team.speciality or ''},{team.lifecycle},{f'B{team.home}' if team.home else ''},"
        f"{';'.join(sorted(team.capabilities))},{CONFIRMED[n % len(CONFIRMED)]}\n"
        for n, team in numbered
    ]
    put(folder, "teams.csv", "code,name,force,speciality,lifecycle,base,capabilities,confirmed_at\n" + "".join(rows))
    rows = [f"T{n},{standard},{grade}\n" for n, team in numbered for standard, grade in team.held.items()]
    put(folder, "held_to.csv", "team,standard,grade\n" + "".join(rows))
    rows = [
        f"E{n}{lot},boat,{number},{condition},2027-06-01,{expires},T{n}\n"
        for n, team in numbered
        for lot, number, condition, expires in (
            ("", team.boats, "SERVICEABLE", team.expires),
            ("L", team.lasting, "SERVICEABLE", ""),
            ("R", team.repairing, "IN_REPAIR", ""),
        )
        if number
    ]
    put(folder, "equipment.csv", "code,type,quantity,condition,inspection_due,expires_on,team\n" + "".join(rows))
    people = [(f"T{n}-{at}", f"T{n}") for n, team in numbered for at in range(team.medics)]
    put(folder, "people.csv", "code,name,status\n" + "".join(f"{code},某,ACTIVE\n" for code, _ in people))
    rows = [f"{code},{team},medic,\n" for code, team in people]
    put(folder, "memberships.csv", "person,team,role,since\n" + "".join(rows))
    return folder


def _second() -> str:
    text = FILES["standards/s1.yaml"].replace("standard: S1", "standard: S2").replace("quantity: 3", "quantity: 4")
    return text.replace("critical: true", "critical: false") + DRAFT


Keys = tuple[str | None, ...]


def matrix(
    teams: Sequence[tuple[Drawn, TeamReadiness]], axes: Sequence[str], level: str | None
) -> dict[Keys, tuple[Counter[str], dict[str, str | None]]]:
    """By row (and column) the levels of the teams, and their mean coverage."""
    found: dict[Keys, list[TeamReadiness]] = {}
    for team, readiness in teams:
        for keys in dict.fromkeys(_keys(team, axes, level)):
            found.setdefault(keys, []).append(readiness)
    return {keys: (Counter(str(one.level) for one in several), _coverage(several)) for keys, several in found.items()}


def _keys(team: Drawn, axes: Sequence[str], level: str | None) -> Iterator[Keys]:
    """Every combination; standard and grade are those of one relation."""
    entries: list[tuple[str | None, str | None]] = [*team.held.items()] or [(None, None)]
    capabilities: list[str | None] = [*sorted(team.capabilities)] or [None]
    for capability, (standard, grade) in product(capabilities, entries):
        told = {
            "REGION": _region(team.home, level),
            "FORCE": team.force,
            "FAMILY": FAMILIES[team.force],
            "SPECIALITY": team.speciality,
            "STANDARD": standard,
            "GRADE": grade or None,
            "CAPABILITY": capability,
        }
        yield tuple(told[axis] for axis in axes)


def _region(code: str | None, level: str | None) -> str | None:
    while level is not None and code is not None and REGIONS[code][0] != level:
        code = REGIONS[code][1]
    return code


def _coverage(several: Sequence[TeamReadiness]) -> dict[str, str | None]:
    return {name: _mean([_least(one, side) for one in several]) for name, side in SIDES.items()}


def _least(readiness: TeamReadiness, side: Dimension) -> Fraction | None:
    held = [one.dimensions[side].coverage for one in readiness.assessments]
    return min((one for one in held if one is not None), default=None)


def _mean(several: Sequence[Fraction | None]) -> str | None:
    """Of millionths, cut to four places."""
    held = [int(one * 1_000_000) for one in several if one is not None]
    return decimal_text(int(Fraction(sum(held), len(held)) / 100) * 100) if held else None


ON = date(2026, 6, 1)
OTHER = date(2026, 7, 1)

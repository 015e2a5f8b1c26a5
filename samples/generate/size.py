"""How large a register is: which districts, how many villages and which teams each of them has."""

from dataclasses import dataclass
from datetime import date

from samples.generate.crew import Crew
from samples.generate.place import District, Province
from samples.generate.roster import CREWS

DAY = date(2026, 9, 15)


@dataclass(frozen=True, slots=True)
class Size:
    """What a register is made from; everything else follows from it.

    Each district has so many `villages` and the teams `crews`: as they are listed, or `is_varied`, each with its own
    shortcomings and about `staffing` times as many people; `attendance` times as many of those take part in exercises,
    and a row of equipment that is no single item holds `lots` times as many units.
    """

    seed: str
    name: str
    name_en: str
    provinces: tuple[Province, ...]
    villages: int
    crews: tuple[Crew, ...] = CREWS
    reference_day: date = DAY
    is_varied: bool = False
    staffing: float = 1.0
    attendance: float = 1.0
    lots: float = 1.0

    @property
    def districts(self) -> list[District]:
        """All districts in the order of their codes."""
        return [part for province in self.provinces for city in province.cities for part in city.districts]

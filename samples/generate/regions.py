"""Regions: provinces, cities, districts, townships, and villages or communities around each township."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import cos, pi, radians, sin, sqrt

from samples.generate.dice import Dice
from samples.generate.pinyin import romanise
from samples.generate.place import KINDS, City, District, Province, Township
from samples.generate.size import Size
from samples.generate.tables import Row

KM_A_DEGREE = 111.2
PEOPLE_A_VILLAGE = 2_900  # about; what `_village` gives on average
TAILS = "坪塘岭坑湾溪田坡口寨楼潭岩洲墩坳桥井园林泉谷山沙庄坞"
HEADS = "上下大前新东南西北高石龙水桐金白清长双竹松杏樟荷鹿云福和桂榕柳枫梅银古"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the register: the code of its region and where it lies (WGS 84)."""

    code: str
    name: str
    name_en: str
    level: str
    parent: str
    latitude: float
    longitude: float
    population: int

    def row(self) -> Row:
        """Its row in the file."""
        return {
            "code": self.code,
            "name": self.name,
            "name_en": self.name_en,
            "level": self.level,
            "latitude": f"{self.latitude:.4f}",
            "longitude": f"{self.longitude:.4f}",
            "population": str(self.population),
            "part_of": self.parent,
        }


def moved(latitude: float, longitude: float, east: float, north: float) -> tuple[float, float]:
    """The point so many kilometres east and north of another."""
    return latitude + north / KM_A_DEGREE, longitude + east / (KM_A_DEGREE * cos(radians(latitude)))


def province_spot(province: Province) -> Spot:
    """The region of a province."""
    name, name_en = f"{province.name}省", f"{romanise(province.name)} Province"
    where = (province.latitude, province.longitude)
    return Spot(province.code, name, name_en, "PROVINCE", "", *where, province.population)


def city_spot(city: City) -> Spot:
    """The region of a city."""
    name, name_en = f"{city.name}市", f"{romanise(city.name)} City"
    return Spot(city.code, name, name_en, "CITY", city.code[:2], city.latitude, city.longitude, city.population)


def district_spots(size: Size, district: District) -> list[Spot]:
    """The region of a district, then those below it; villages are shared out evenly over its townships."""
    code = district.code
    share, more = divmod(size.villages, len(district.townships))
    parts: list[Spot] = []
    names = _village_names(Dice(size.seed, code, "villages"))
    for index, township in enumerate(district.townships):
        parts += _township(size, district, township, f"{code}{index + 1:03d}", share + (index < more), names)
    people = sum(part.population for part in parts if part.level == "TOWNSHIP")
    name, name_en = f"{district.name}区", f"{romanise(district.name)} District"
    where = (district.latitude, district.longitude)
    return [Spot(code, name, name_en, "DISTRICT", code[:4], *where, people), *parts]


def _village_names(dice: Dice) -> Iterator[str]:
    names = [head + tail for head in HEADS for tail in TAILS if head != tail]
    return iter(sorted(dice.sample(names, len(names)), key=lambda _: dice.between(0, 1_000_000)))


def _township(
    size: Size, district: District, township: Township, code: str, villages: int, names: Iterator[str]
) -> Iterator[Spot]:
    dice = Dice(size.seed, code)
    latitude, longitude = moved(district.latitude, district.longitude, township.east, township.north)
    parts = [
        _village(dice, township, f"{code}{200 + index:03d}", code, (latitude, longitude), index / villages, next(names))
        for index in range(1, villages + 1)
    ]
    name, name_en = township.name + township.kind, f"{romanise(township.name)} {KINDS[township.kind]}"
    people = sum(part.population for part in parts)
    yield Spot(code, name, name_en, "TOWNSHIP", f"{code[:-3]}", latitude, longitude, people)
    yield from parts


def _village(
    dice: Dice, township: Township, code: str, parent: str, middle: tuple[float, float], out: float, name: str
) -> Spot:
    """One village, the farther out the later in its township's list, on a spiral that leaves no two at one point."""
    is_urban = township.kind == "街道"
    reach = (1.1 if is_urban else 4.6) * sqrt(out)
    angle = int(code[-3:]) * pi * (3 - sqrt(5)) + dice.shift(0.25)
    latitude, longitude = moved(*middle, reach * cos(angle), reach * sin(angle))
    is_community = is_urban or dice.chance(15)
    suffix, suffix_en = ("社区", "Community") if is_community else ("村", "Village")
    people = dice.between(2_600, 7_800) if is_community else dice.between(420, 2_900)
    return Spot(code, name + suffix, f"{romanise(name)} {suffix_en}", "VILLAGE", parent, latitude, longitude, people)

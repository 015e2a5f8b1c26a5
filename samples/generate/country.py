"""Invented provinces, cities and districts in any number; two places of one parent never share a name."""

from collections.abc import Iterator
from math import cos, pi, sin, sqrt

from samples.generate.dice import Dice
from samples.generate.place import LINGHAI, QINGLAN, YUNLAN, City, District, Province, Township
from samples.generate.regions import PEOPLE_A_VILLAGE, moved

PROVINCES = (
    *("岭海", "江岚", "河岳", "湖阳", "云平", "林东", "山云", "海青"),
    *("石江", "龙源", "金岭", "清源", "丰泽", "青湖", "南渡", "北岳"),
)
LAST_PROVINCE = 99
CITIES = ("云翠岚霞澜凤鹿桐枫榕桂兰雪霖琴松梅荷樟杏银", "阳江宁源城川泉岭澜兴平安")
DISTRICTS = ("青云清龙凤金白石丰永长新东南西北高翠岚松临武文广", "岚溪江河湖山岭城阳平源泉川安宁")
TOWNSHIPS = (
    "上下大前新东南高石龙水桐金白清长双竹松杏樟荷鹿云福和桂榕柳枫梅银古望",
    "城江桥塘岭溪坪涧尾坑岚坳口湾潭山田",
)
CITY_KM, DISTRICT_KM, TOWNSHIP_KM = 60.0, 30.0, 3.0


def country(seed: str, provinces: int, cities: int, districts: int, villages: int) -> tuple[Province, ...]:
    """So many provinces of so many cities of so many districts of so many villages."""
    names = _names(Dice(seed, "cities"), *CITIES)
    found = []
    for index in range(provinces):
        code = str(LAST_PROVINCE - index)
        dice = Dice(seed, code, "province")
        latitude, longitude = 24 + 5 * (index // 4) + dice.shift(1), 103 + 4 * (index % 4) + dice.shift(1)
        parts = tuple(
            _city(seed, f"{code}{number:02d}", next(names), (latitude, longitude), districts, villages)
            for number in range(1, cities + 1)
        )
        people = sum(part.population for part in parts)
        found.append(Province(code, PROVINCES[index], round(latitude, 4), round(longitude, 4), people, parts))
    return tuple(found)


def yunlan(seed: str, districts: int, villages: int) -> tuple[Province, ...]:
    """The province and the city of the sample district, the city with so many districts."""
    parts = _districts(seed, YUNLAN.code, YUNLAN.name, (YUNLAN.latitude, YUNLAN.longitude), districts)
    people = districts * villages * PEOPLE_A_VILLAGE
    city = City(YUNLAN.code, YUNLAN.name, _offices(YUNLAN.code), YUNLAN.latitude, YUNLAN.longitude, people, parts)
    return (Province(LINGHAI.code, LINGHAI.name, LINGHAI.latitude, LINGHAI.longitude, LINGHAI.population, (city,)),)


def _city(seed: str, code: str, name: str, middle: tuple[float, float], districts: int, villages: int) -> City:
    latitude, longitude = _out(middle, int(code[2:]), CITY_KM)
    parts = _districts(seed, code, name, (latitude, longitude), districts)
    return City(code, name, _offices(code), latitude, longitude, districts * villages * PEOPLE_A_VILLAGE, parts)


def _districts(seed: str, of_city: str, city: str, middle: tuple[float, float], number: int) -> tuple[District, ...]:
    names = _names(Dice(seed, of_city, "districts"), *DISTRICTS)
    found = []
    for index in range(1, number + 1):
        code = f"{of_city}{index:02d}"
        latitude, longitude = _out(middle, index, DISTRICT_KM)
        townships = _townships(Dice(seed, code, "townships"))
        found.append(District(code, code, next(names), city, _offices(of_city), latitude, longitude, townships))
    return tuple(found)


def _townships(dice: Dice) -> tuple[Township, ...]:
    """As many as the sample district has, of the same kinds and about where it has them."""
    names = _names(dice, *TOWNSHIPS)
    return tuple(
        Township(next(names), held.kind, held.east + dice.shift(TOWNSHIP_KM), held.north + dice.shift(TOWNSHIP_KM))
        for held in QINGLAN.townships
    )


def _offices(of_city: str) -> str:
    return f"C{of_city}"


def _out(middle: tuple[float, float], index: int, reach: float) -> tuple[float, float]:
    """A point on a spiral around the middle, about so many kilometres from the points before and after."""
    angle, far = index * pi * (3 - sqrt(5)), reach * sqrt(index)
    latitude, longitude = moved(*middle, far * cos(angle), far * sin(angle))
    return round(latitude, 4), round(longitude, 4)


def _names(dice: Dice, heads: str, tails: str) -> Iterator[str]:
    """Names in a random order, each once."""
    left = [head + tail for head in heads for tail in tails if head != tail]
    while left:
        index = dice.between(0, len(left) - 1)
        left[index], left[-1] = left[-1], left[index]
        yield left.pop()

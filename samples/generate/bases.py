"""Bases: where the teams are stationed, the district's depots, and its staging ground."""

from collections.abc import Iterator

from samples.generate.crew import Crew
from samples.generate.dice import Dice
from samples.generate.pinyin import romanise
from samples.generate.place import District
from samples.generate.regions import Spot, moved
from samples.generate.size import Size
from samples.generate.tables import Row

ROADS = ("消防路", "青松路", "防汛路", "平安路", "前进路", "云山路", "江滨路", "训练路")
SUFFIXES = {
    "STATION": ("驻地", "Station"),
    "AIRFIELD": ("起降场", "Helipad"),
    "DEPOT": ("仓库", "Depot"),
    "STAGING_GROUND": ("集结场", "Staging Ground"),
}
STORES = (
    ("D1", "{d}区应急物资储备库", "{D} District Emergency Supplies Depot", "DEPOT", 2),
    ("D2", "{d}区森林防火物资库", "{D} District Forest-Fire Supplies Depot", "DEPOT", 4),
    ("G1", "{d}区应急集结场", "{D} District Staging Ground", "STAGING_GROUND", 1),
)


def bases(size: Size, district: District, crews: list[Crew], parts: list[Spot]) -> Iterator[Row]:
    """The bases of a district; `parts` are its townships and villages."""
    for crew in crews:
        if not crew.shares_base_of:
            suffix, suffix_en = SUFFIXES[crew.base_kind]
            if crew.name.endswith("站"):
                suffix = suffix_en = ""
            name, name_en = crew.name + suffix, f"{crew.name_en} {suffix_en}".strip()
            yield _base(size, f"{crew.code}-B", name, name_en, crew.base_kind, crew.township, district, parts)
    for code, name, name_en, kind, township in STORES:
        zh, en = titled(name, district, ""), titled(name_en, district, "")
        yield _base(size, f"{district.prefix}-{code}", zh, en, kind, township, district, parts)


def titled(text: str, district: District, township: str) -> str:
    """A name with its district and township filled in, in Chinese (`{d}`, `{t}`) or English (`{D}`, `{T}`)."""
    return text.format(d=district.name, t=township, D=romanise(district.name), T=romanise(township))


def _base(
    size: Size, code: str, name: str, name_en: str, kind: str, township: int, district: District, parts: list[Spot]
) -> Row:
    dice = Dice(size.seed, code, "place")
    town = [part for part in parts if part.level == "TOWNSHIP"][township - 1]
    village = dice.pick([part for part in parts if part.parent == town.code])
    latitude, longitude = moved(village.latitude, village.longitude, dice.shift(0.3), dice.shift(0.3))
    road = f"{dice.pick(ROADS)}{dice.between(1, 188)}号"
    return {
        "code": code,
        "name": name,
        "name_en": name_en,
        "kind": kind,
        "latitude": f"{latitude:.5f}",
        "longitude": f"{longitude:.5f}",
        "address": f"{district.city}市{district.name}区{town.name}{village.name}{road}",
        "region": village.code,
    }

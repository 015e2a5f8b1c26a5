"""The invented places of a register: provinces, their cities, districts and townships. Nothing here is real."""

from dataclasses import dataclass

KINDS = {"街道": "Subdistrict", "镇": "Town", "乡": "Township"}


@dataclass(frozen=True, slots=True)
class Township:
    """A township by its name, with how far it lies from the middle of its district (km east, km north)."""

    name: str
    kind: str
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class District:
    """A district: the code of its region and the prefix of its other codes, its middle (WGS 84), its townships.

    `city` is the name of the city above it, `offices` the prefix of that city's offices.
    """

    code: str
    prefix: str
    name: str
    city: str
    offices: str
    latitude: float
    longitude: float
    townships: tuple[Township, ...]


@dataclass(frozen=True, slots=True)
class City:
    """A city with the districts that are part of the register."""

    code: str
    name: str
    offices: str
    latitude: float
    longitude: float
    population: int
    districts: tuple[District, ...]


@dataclass(frozen=True, slots=True)
class Province:
    """A province; its two digits, and so the codes of all below it, are of a range that is not in use."""

    code: str
    name: str
    latitude: float
    longitude: float
    population: int
    cities: tuple[City, ...]


QINGLAN = District(
    "990103",
    "QL",
    "青岚",
    "云澜",
    "CITY",
    23.535,
    114.862,
    (
        Township("澜城", "街道", 0.0, 0.0),
        Township("望江", "街道", 2.9, -1.8),
        Township("新桥", "街道", -2.6, 2.4),
        Township("石塘", "镇", -11.5, 3.2),
        Township("松岭", "镇", -8.4, 14.1),
        Township("云溪", "镇", 3.8, 12.6),
        Township("枫坪", "镇", 13.9, 10.4),
        Township("双涧", "镇", 15.2, -2.7),
        Township("龙尾", "镇", 8.1, -12.5),
        Township("梅坑", "镇", -6.2, -11.8),
        Township("高岚", "乡", -17.3, 11.9),
        Township("竹坳", "乡", 20.4, 18.3),
    ),
)
YUNLAN = City("9901", "云澜", "CITY", 23.62, 114.71, 3_284_000, (QINGLAN,))
LINGHAI = Province("99", "岭海", 23.9, 114.2, 61_350_000, (YUNLAN,))

"""The invented places of a register: a province, its city, the districts with their townships. Nothing here is real."""

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
    """A district: the two digits and the short prefix of its codes, its middle (WGS 84), its townships."""

    digits: str
    prefix: str
    name: str
    latitude: float
    longitude: float
    townships: tuple[Township, ...]


@dataclass(frozen=True, slots=True)
class City:
    """The city above the districts; the digits of its province and its own are of a range that is not in use."""

    province_digits: str
    province: str
    digits: str
    name: str
    latitude: float
    longitude: float


YUNLAN = City("99", "岭海", "01", "云澜", 23.62, 114.71)

QINGLAN = District(
    "03",
    "QL",
    "青岚",
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

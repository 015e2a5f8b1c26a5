"""Organisations: the city's and the district's offices, the townships' governments, enterprises and social bodies."""

from samples.generate.pinyin import romanise
from samples.generate.place import KINDS, City, District
from samples.generate.regions import Spot
from samples.generate.tables import Row

OF_CITY = (
    ("YJ", "应急管理局", "Emergency Management Bureau", "BUREAU", ""),
    ("XF", "消防救援支队", "Fire and Rescue Detachment", "DEPARTMENT", ""),
    ("LY", "林业局", "Forestry Bureau", "DEPARTMENT", ""),
)
OF_DISTRICT = (
    ("YJ", "应急管理局", "Emergency Management Bureau", "BUREAU", "YJ"),
    ("XF", "消防救援大队机关", "Fire and Rescue Battalion Office", "DEPARTMENT", "XF"),
    ("LY", "林业局", "Forestry Bureau", "DEPARTMENT", "LY"),
    ("SW", "水务局", "Water Bureau", "DEPARTMENT", ""),
    ("ZR", "自然资源局", "Natural Resources Bureau", "DEPARTMENT", ""),
    ("WJ", "卫生健康局", "Health Bureau", "DEPARTMENT", ""),
    ("MZ", "民政局", "Civil Affairs Bureau", "DEPARTMENT", ""),
    ("JYZX", "应急救援中心", "Emergency Rescue Centre", "PUBLIC_INSTITUTION", "+YJ"),
    ("YY", "人民医院", "People's Hospital", "PUBLIC_INSTITUTION", "+WJ"),
    ("TH", "通用航空有限公司", "General Aviation Co., Ltd.", "ENTERPRISE", ""),
    ("HG", "化工园区管理有限公司", "Chemical Park Management Co., Ltd.", "ENTERPRISE", ""),
    ("KY", "矿业有限公司", "Mining Co., Ltd.", "ENTERPRISE", ""),
    ("GW", "市政管网有限公司", "Municipal Networks Co., Ltd.", "ENTERPRISE", ""),
    ("HW", "户外救援协会", "Outdoor Rescue Association", "SOCIAL_ORGANISATION", ""),
    ("SS", "水上救援志愿服务中心", "Water Rescue Volunteer Centre", "SOCIAL_ORGANISATION", ""),
    ("YL", "应急医疗志愿服务中心", "Emergency Medical Volunteer Centre", "SOCIAL_ORGANISATION", ""),
    ("JJ", "慈善基金会", "Charity Foundation", "SOCIAL_ORGANISATION", ""),
)


def _row(code: str, name: str, name_en: str, kind: str, part_of: str, region: str) -> Row:
    return {"code": code, "name": name, "name_en": name_en, "kind": kind, "part_of": part_of, "region": region}


def of_city(city: City) -> list[Row]:
    """The offices of a city."""
    place, place_en = f"{city.name}市", f"{romanise(city.name)} City"
    return [
        _row(f"{city.offices}-{code}", place + zh, f"{place_en} {en}", kind, "", city.code)
        for code, zh, en, kind, _ in OF_CITY
    ]


def of_district(district: District, spots: dict[str, Spot]) -> list[Row]:
    """The offices and bodies of a district and its townships; `spots` are its regions by code."""
    place, place_en = f"{district.name}区", f"{romanise(district.name)} District"
    found = []
    for code, zh, en, kind, part in OF_DISTRICT:
        above = _parent(district, part)
        found.append(_row(f"{district.prefix}-{code}", place + zh, f"{place_en} {en}", kind, above, district.code))
    return found + _of_townships(district, spots)


def _parent(district: District, part_of: str) -> str:
    if not part_of:
        return ""
    return f"{district.prefix}-{part_of[1:]}" if part_of.startswith("+") else f"{district.offices}-{part_of}"


def _of_townships(district: District, spots: dict[str, Spot]) -> list[Row]:
    found = []
    for index, township in enumerate(district.townships, start=1):
        region = spots[f"{district.code}{index:03d}"]
        office = "办事处" if township.kind == "街道" else "人民政府"
        office_en = f"{romanise(township.name)} {KINDS[township.kind]} Government"
        code = f"{district.prefix}-T{index:02d}"
        found.append(_row(code, region.name + office, office_en, "DEPARTMENT", "", region.code))
    return found

"""Region: an administrative division."""

from typing import Any

from graph.model.labels.region import LEVELS
from schema.defaults import BY_CODE
from schema.enumerations import enumeration
from schema.fields import many, node, one, value
from schema.nodes.types import Node
from schema.references import BASE, ORGANISATION, REGION, TEAM
from schema.scalars import Decimal

REGION_LEVEL = enumeration("RegionLevel", "How far up an administrative division stands. 区划级别。", LEVELS)


@node("Region", "An administrative division; its parent is given, never derived from its code. 行政区划。")
class Region(Node):
    """An administrative division."""

    code: str = value("Its code as published, 2 to 12 digits. 区划代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    level: Any = value("How far up it stands. 级别。", REGION_LEVEL)
    latitude: Decimal | None = value("Latitude of its centroid, WGS 84, in degrees. 纬度。")
    longitude: Decimal | None = value("Longitude of its centroid, WGS 84, in degrees. 经度。")
    population: int | None = value("Its population. 人口。")
    parent: Any = one(REGION, "The division above it. 上级区划。", by="part_of")
    parts: Any = many(REGION, "The divisions directly below it. 下级区划。", default=BY_CODE)
    teams: Any = many(
        TEAM,
        "The teams whose home it is itself; for its subtree ask `teams` with `homeRegion.within`. 本级属地队伍。",
        by="home_teams",
        default=BY_CODE,
    )
    served_by: Any = many(TEAM, "The teams that serve it. 服务本区划的队伍。", default=BY_CODE)
    bases: Any = many(BASE, "The bases in it. 区划内驻地。", default=BY_CODE)
    organisations: Any = many(ORGANISATION, "The organisations in it. 区划内单位。", default=BY_CODE)

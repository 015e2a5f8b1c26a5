"""Base: a station, airfield, depot or staging ground."""

from typing import Any

from graph.model.labels.base import KINDS
from schema.defaults import BY_CODE
from schema.enumerations import enumeration
from schema.fields import many, node, one, value
from schema.nodes.types import Node
from schema.references import EQUIPMENT, REGION, TEAM
from schema.scalars import Decimal

BASE_KIND = enumeration("BaseKind", "What a base is. 驻地类别。", KINDS)


@node("Base", "A station, airfield, depot or staging ground. 驻地。")
class Base(Node):
    """A base."""

    code: str = value("Its code. 代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    kind: Any = value("What it is. 类别。", BASE_KIND)
    latitude: Decimal | None = value("Latitude, WGS 84, in degrees. 纬度。")
    longitude: Decimal | None = value("Longitude, WGS 84, in degrees. 经度。")
    address: str | None = value("Its address. 地址。")
    region: Any = one(REGION, "The division it lies in. 所在区划。")
    teams: Any = many(TEAM, "The teams stationed there. 驻扎的队伍。", default=BY_CODE)
    equipment: Any = many(
        EQUIPMENT,
        "The equipment stored there. 存放的装备。",
        default=BY_CODE,
    )

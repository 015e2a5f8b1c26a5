"""Organisation: a bureau, department, enterprise, social organisation or public institution."""

from typing import Any

from graph.model.labels.organisation import KINDS
from schema.defaults import BY_CODE
from schema.enumerations import enumeration
from schema.fields import many, node, one, value
from schema.nodes.types import Node
from schema.references import ORGANISATION, REGION, TEAM

ORGANISATION_KIND = enumeration("OrganisationKind", "What an organisation is. 单位类别。", KINDS)


@node("Organisation", "A bureau, department, enterprise, social organisation or public institution. 单位。")
class Organisation(Node):
    """An organisation."""

    code: str = value("Its code. 代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    kind: Any = value("What it is. 类别。", ORGANISATION_KIND)
    parent: Any = one(ORGANISATION, "The organisation above it. 上级单位。", by="part_of")
    parts: Any = many(ORGANISATION, "The organisations directly below it. 下级单位。", default=BY_CODE)
    region: Any = one(REGION, "Where it is. 所在区划。")
    runs: Any = many(TEAM, "The teams it operates. 主办的队伍。", default=BY_CODE)
    oversees: Any = many(TEAM, "The teams it oversees. 主管的队伍。", default=BY_CODE)
    sponsors: Any = many(TEAM, "The teams it sponsors. 资助的队伍。", default=BY_CODE)

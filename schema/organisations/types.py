"""Organisation: a bureau, department, enterprise, social organisation or public institution."""

from typing import Any

from graph.model.labels.organisation import KINDS
from schema.defaults import BY_CODE
from schema.enumerations import enumeration
from schema.fields import batched, many, node, one, value
from schema.nodes.types import Node
from schema.references import ORGANISATION, REGION, TEAM
from schema.relations.chains import DOWNWARDS, ORGANISATIONS_ABOVE, ORGANISATIONS_BELOW, UPWARDS, OrganisationChain
from schema.relations.chains import NEEDS as CHAIN_NEEDS

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
    ancestors: Any = batched(
        OrganisationChain,
        "The organisations above it, up to the top. 逐级上级单位。",
        ORGANISATIONS_ABOVE,
        needs=CHAIN_NEEDS,
        arguments=UPWARDS,
    )
    descendants: Any = batched(
        OrganisationChain,
        "The organisations below it; with more depth, also below these, and so on. 下级单位，可逐级向下。",
        ORGANISATIONS_BELOW,
        needs=CHAIN_NEEDS,
        arguments=DOWNWARDS,
    )
    region: Any = one(REGION, "Where it is. 所在区划。")
    runs: Any = many(TEAM, "The teams it operates. 主办的队伍。", default=BY_CODE)
    oversees: Any = many(TEAM, "The teams it oversees. 主管的队伍。", default=BY_CODE)
    sponsors: Any = many(TEAM, "The teams it sponsors. 资助的队伍。", default=BY_CODE)

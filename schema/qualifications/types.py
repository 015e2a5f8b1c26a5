"""Qualification, one held by a person, and QualificationType."""

from typing import Any

from schema.defaults import BY_CODE
from schema.fields import many, node, one, value
from schema.nodes.types import Node
from schema.references import PERSON, QUALIFICATION, QUALIFICATION_TYPE
from schema.scalars import Day


@node("Qualification", "A certificate that a person holds. 资质。")
class Qualification(Node):
    """A certificate held."""

    code: str = value("Its code. 编号。")
    number: str | None = value("The number on it. 证书号。")
    issued_on: Day | None = value("The day it was issued. 发证日。")
    expires_on: Day | None = value("Its last day; absent: no end. 有效期至。")
    revoked_on: Day | None = value("The day it was revoked. 吊销日。")
    type: Any = one(QUALIFICATION_TYPE, "Its type. 类别。", required=True)
    person: Any = one(PERSON, "Who holds it. 持证人。", required=True)


@node("QualificationType", "A kind of certificate. 资质类别。")
class QualificationType(Node):
    """A kind of certificate."""

    code: str = value("Its code. 代码。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    grade: str | None = value("Its grade. 等级。")
    validity_months: int | None = value(
        "How many months one is usually valid; proposes an end, never decides it. 有效期（月）。"
    )
    implies: Any = many(QUALIFICATION_TYPE, "The types that one of it also counts as. 涵盖的资质。", default=BY_CODE)
    implied_by: Any = many(QUALIFICATION_TYPE, "The types that also count as it. 被涵盖于。", default=BY_CODE)
    qualifications: Any = many(
        QUALIFICATION,
        "Those of this type that people hold. 该类资质。",
        default=BY_CODE,
    )

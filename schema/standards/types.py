"""Standard, its Editions, and the Requirement lines of an edition."""

from typing import Any

from graph.model.labels.standard import STATUSES
from schema.defaults import BY_CODE, BY_ENTRY_POSITION, BY_POSITION, BY_VERSION
from schema.enumerations import enumeration
from schema.fields import many, node, nullable, one, value
from schema.nodes.types import Node
from schema.readiness.enumerations import CONFIDENCE, LEVEL, NECESSITY, SUBJECT
from schema.readiness.texts import confidence_text
from schema.references import CALLED_FOR, EDITION, QUALIFICATION_TYPE, REQUIREMENT, STANDARD, TERM
from schema.scalars import Day, Structure

EDITION_STATUS = enumeration("EditionStatus", "Whether an edition counts. 版本状态。", STATUSES)


@node("Standard", "What is published under one title over the years. 标准。")
class Standard(Node):
    """A standard."""

    code: str = value("Its code. 代码。")
    title: str = value("Its title. 名称。")
    title_en: str | None = value("Its English title. 英文名称。")
    issuer: str | None = value("Who publishes it. 发布机构。")
    editions: Any = many(EDITION, "Its editions, the latest version first. 版本。", default=BY_VERSION)
    supersedes: Any = many(STANDARD, "The standards that it replaces. 代替的标准。", default=BY_CODE)
    superseded_by: Any = many(STANDARD, "The standards that replace it. 被代替为。", default=BY_CODE)


@node("Edition", "One version of a standard. 标准版本。")
class Edition(Node):
    """One version of a standard."""

    version: str = value("Its version. 版次。")
    status: Any = value("Whether it counts. 状态。", EDITION_STATUS)
    effective_from: Day | None = value("From when it is in force; absent: from the beginning. 施行日。")
    source: str | None = value("Where its figures come from. 出处。")
    confidence: Any = value("How far its figures can be trusted: the least of its lines'. 可信度。", CONFIDENCE)
    confidence_text: Any = confidence_text("confidence")
    stale_after_days: int | None = value("After how many days unconfirmed facts are stale; absent: 90. 资料有效天数。")
    thresholds: Structure | None = value("From which coverage each level is reached; absent: the defaults. 等级阈值。")
    standard: Any = one(STANDARD, "The standard that it is a version of. 所属标准。", required=True)
    requirements: Any = many(
        REQUIREMENT,
        "Its lines, by position. 条目。",
        default=BY_POSITION,
    )


@node("Requirement", "One line of an edition. 标准条目。")
class Requirement(Node):
    """One line of an edition."""

    code: str = value("Its stable code in the edition. 条目代码。")
    position: int = value("Its place in the edition. 次序。")
    name: str = value("Its Chinese name. 名称。")
    name_en: str | None = value("Its English name. 英文名称。")
    subject: Any = value("What it asks about. 对象。", SUBJECT)
    necessity: Any = value("How strongly it is asked. 必要性。", NECESSITY)
    weight: int = value("Its weight in the coverage, 1 to 100. 权重。")
    critical: bool = value("Whether it caps the level when unmet. 是否关键项。")
    cap: Any = value("The level that it caps at when unmet. 封顶等级。", nullable(LEVEL))
    source: str | None = value("Where its figures come from. 出处。")
    confidence: Any = value("How far its figures can be trusted. 可信度。", CONFIDENCE)
    confidence_text: Any = confidence_text("confidence")
    rule: Structure | None = value("How much is required. 数量规则。")
    specification: Structure | None = value("What a unit must measure. 技术要求。")
    condition: Structure | None = value("When it applies; absent: always. 适用条件。")
    asks: Structure | None = value("What fills it. 要求内容。")
    edition: Any = one(EDITION, "The edition it is a line of. 所属版本。", required=True)
    calls_for: Any = many(CALLED_FOR, "The types of equipment that it takes. 要求装备。", default=BY_ENTRY_POSITION)
    asks_roles: Any = many(TERM, "The roles that it asks for. 要求岗位。", default=BY_CODE)
    asks_qualifications: Any = many(
        QUALIFICATION_TYPE, "The qualifications that it asks for. 要求资质。", default=BY_CODE
    )
    asks_exercises: Any = many(TERM, "The kinds of exercise that it asks for. 要求训练演练。", default=BY_CODE)
    asks_measures: Any = many(TERM, "The measures that it names. 涉及计量项目。", default=BY_CODE)

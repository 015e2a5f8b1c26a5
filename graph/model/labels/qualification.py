"""QualificationType, a kind of certificate, and Qualification, one held by a person."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

QUALIFICATION_TYPE = Label(
    name="QualificationType",
    plural="qualification_types",
    zh="资质类别",
    en="qualification type",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", required=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("grade", Kind.TEXT, "等级", "grade", max_length=60),
        Property(
            "validity_months",
            Kind.INTEGER,
            "有效期（月）",
            "validity",
            "Proposes an end when one is entered, never decides one.",
            unit="months",
            minimum=1,
            maximum=1200,
        ),
    ),
    relationships=(
        Relationship(
            "IMPLIES", "implies", "QualificationType", "implied_by", "涵盖", "implies", many=True, acyclic=True
        ),
    ),
)

QUALIFICATION = Label(
    name="Qualification",
    plural="qualifications",
    zh="资质",
    en="qualification",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "编号", "code", required=True, max_length=80),
        Property("number", Kind.TEXT, "证书号", "number", max_length=80),
        Property("issued_on", Kind.DAY, "发证日", "issued on"),
        Property("expires_on", Kind.DAY, "有效期至", "expires on", indexed=True),
        Property("revoked_on", Kind.DAY, "吊销日", "revoked on"),
    ),
    relationships=(
        Relationship("OF_TYPE", "type", "QualificationType", "qualifications", "类别", "type", required=True),
        Relationship("HELD_BY", "person", "Person", "qualifications", "持证人", "holder", required=True),
    ),
)

"""Organisation: a bureau, department, enterprise, social organisation or public institution."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

KINDS = (
    Choice("BUREAU", "应急管理部门", "bureau"),
    Choice("DEPARTMENT", "政府部门", "department"),
    Choice("ENTERPRISE", "企业", "enterprise"),
    Choice("SOCIAL_ORGANISATION", "社会组织", "social organisation"),
    Choice("PUBLIC_INSTITUTION", "事业单位", "public institution"),
)

ORGANISATION = Label(
    name="Organisation",
    plural="organisations",
    zh="单位",
    en="organisation",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", required=True, indexed=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("kind", Kind.CHOICE, "类别", "kind", required=True, choices=KINDS, indexed=True),
    ),
    relationships=(
        Relationship("PART_OF", "part_of", "Organisation", "parts", "上级单位", "parent organisation", acyclic=True),
        Relationship("IN_REGION", "region", "Region", "organisations", "所在区划", "region"),
    ),
)

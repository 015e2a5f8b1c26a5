"""Region: an administrative division, at any depth."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

LEVELS = (
    Choice("COUNTRY", "国家", "country"),
    Choice("PROVINCE", "省级", "province"),
    Choice("CITY", "地级", "city"),
    Choice("DISTRICT", "县级", "district"),
    Choice("TOWNSHIP", "乡级", "township"),
    Choice("VILLAGE", "村级", "village"),
)

REGION = Label(
    name="Region",
    plural="regions",
    zh="区划",
    en="region",
    doc="An administrative division; its parent is given, never derived from the digits of its code.",
    key=("code",),
    properties=(
        Property(
            "code",
            Kind.CODE,
            "代码",
            "code",
            "As published, 2 to 12 digits.",
            required=True,
            max_length=12,
            searched=Searched.TEXT,
        ),
        Property("name", Kind.TEXT, "名称", "name", required=True, indexed=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("level", Kind.CHOICE, "级别", "level", required=True, choices=LEVELS, indexed=True),
        Property(
            "latitude", Kind.DECIMAL, "纬度", "latitude", "Of the centroid, WGS 84.", unit="°", minimum=-90, maximum=90
        ),
        Property(
            "longitude",
            Kind.DECIMAL,
            "经度",
            "longitude",
            "Of the centroid, WGS 84.",
            unit="°",
            minimum=-180,
            maximum=180,
        ),
        Property("population", Kind.INTEGER, "人口", "population", minimum=0),
    ),
    relationships=(Relationship("PART_OF", "part_of", "Region", "parts", "上级区划", "parent region", acyclic=True),),
)

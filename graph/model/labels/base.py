"""Base: a station, airfield, depot or staging ground."""

from graph.model.declaration.label import Label
from graph.model.declaration.property import Choice, Property, Searched
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind

KINDS = (
    Choice("STATION", "站点", "station"),
    Choice("AIRFIELD", "机场", "airfield"),
    Choice("DEPOT", "仓库", "depot"),
    Choice("STAGING_GROUND", "集结场地", "staging ground"),
)

BASE = Label(
    name="Base",
    plural="bases",
    zh="驻地",
    en="base",
    key=("code",),
    properties=(
        Property("code", Kind.CODE, "代码", "code", required=True, max_length=60, searched=Searched.TEXT),
        Property("name", Kind.TEXT, "名称", "name", required=True, indexed=True, searched=Searched.NAME),
        Property("name_en", Kind.TEXT, "英文名称", "English name", searched=Searched.TEXT),
        Property("kind", Kind.CHOICE, "类别", "kind", required=True, choices=KINDS, indexed=True),
        Property(
            "latitude", Kind.DECIMAL, "纬度", "latitude", "WGS 84.", unit="°", minimum=-90, maximum=90, indexed=True
        ),
        Property(
            "longitude", Kind.DECIMAL, "经度", "longitude", "WGS 84.", unit="°", minimum=-180, maximum=180, indexed=True
        ),
        Property("address", Kind.TEXT, "地址", "address", max_length=300, searched=Searched.TEXT),
    ),
    is_place=True,
    relationships=(Relationship("IN_REGION", "region", "Region", "bases", "所在区划", "region"),),
)

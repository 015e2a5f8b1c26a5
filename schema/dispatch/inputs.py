"""Inputs of dispatch: a place, and what is needed there."""

import strawberry

from schema.scalars import Decimal


@strawberry.input(description="A place. 地点。")
class Place:
    """A place."""

    latitude: Decimal = strawberry.field(description="Latitude, WGS 84, in degrees, -90 to 90. 纬度。")
    longitude: Decimal = strawberry.field(description="Longitude, WGS 84, in degrees, -180 to 180. 经度。")


@strawberry.input(
    description="Something needed: a capability, equipment, or people (by role, qualification or both); one of these. "
    "一项需要：能力、装备或人员（按岗位、资质或两者）之一。"
)
class Need:
    """Something needed."""

    capability: str | None = strawberry.field(
        description="The code of a capability; the amount is in teams. 能力代码，计队伍数。",
        default=strawberry.UNSET,
    )
    equipment_type: str | None = strawberry.field(
        description="The code of an equipment type: usable units of it, of kinds of it and of what stands in for it. "
        "装备类别代码，计可用的（含下位类别与可替代的）。",
        default=strawberry.UNSET,
    )
    role: str | None = strawberry.field(
        description="The code of a role: members in it who are there. 岗位代码，计在岗人员。",
        default=strawberry.UNSET,
    )
    qualification: str | None = strawberry.field(
        description="The code of a qualification type: members who are there and validly hold it, or one that implies "
        "it. 资质类别代码，计持有效资质的在岗人员。",
        default=strawberry.UNSET,
    )
    amount: Decimal | None = strawberry.field(
        description="How much, in the unit of the type; whole of pieces, people, teams; 1 unless said. 数量。",
        default=strawberry.UNSET,
    )

"""A page of what lies near a place, each entry with how far it is; and the place that is asked about."""

from typing import Generic, TypeVar

import strawberry

from schema.paging import PageInfo
from schema.scalars import Decimal

T = TypeVar("T")


@strawberry.type(description="One entry of a list by distance. 按距离排列的条目。")
class NearEdge(Generic[T]):
    """One entry."""

    cursor: str = strawberry.field(description="Its place in the list; opaque. 游标。")
    distance_metres: int = strawberry.field(
        description="How far it is as the crow flies, in whole metres, on a ball of 6,371,008.8 m. 直线距离（米）。"
    )
    node: T = strawberry.field(description="What lies there. 条目内容。")


@strawberry.type(description="A page of a list by distance, the nearest first; ties by id. 由近及远的一页。")
class NearConnection(Generic[T]):
    """A page of a list."""

    edges: list[NearEdge[T]] = strawberry.field(description="The entries with cursor and distance. 带距离的条目。")
    nodes: list[T] = strawberry.field(description="The entries alone. 条目。")
    page_info: PageInfo = strawberry.field(description="Where the page stands. 分页信息。")
    total_count: int = strawberry.field(
        description="How many fit in all, whatever the page; counted only when asked. 总数。"
    )


@strawberry.input(description="A place, and how far around it. 地点与范围。")
class Near:
    """A circle."""

    latitude: Decimal = strawberry.field(description="Latitude, WGS 84, in degrees, -90 to 90. 纬度。")
    longitude: Decimal = strawberry.field(description="Longitude, WGS 84, in degrees, -180 to 180. 经度。")
    within_km: Decimal = strawberry.field(
        description="How far in kilometres, to the metre: 0.001 to 10000. 范围（千米）。"
    )

"""Connections, by the Relay specification; generic and our own, since ids and cursors here are plain text."""

from typing import Generic, TypeVar

import strawberry

T = TypeVar("T")


@strawberry.type(description="Where a page stands in its list. 分页信息。")
class PageInfo:
    """About a page."""

    has_next_page: bool = strawberry.field(
        description="Whether more follow this page; true where `before` was given. 是否有下一页。"
    )
    has_previous_page: bool = strawberry.field(
        description="Whether more precede this page; true where `after` was given. 是否有上一页。"
    )
    start_cursor: str | None = strawberry.field(description="The cursor of its first entry. 首条游标。")
    end_cursor: str | None = strawberry.field(description="The cursor of its last entry. 末条游标。")


@strawberry.type(description="One entry of a list, with its cursor. 列表条目。")
class Edge(Generic[T]):
    """One entry."""

    cursor: str = strawberry.field(description="Its place in the list, in the order asked for; opaque. 游标。")
    node: T = strawberry.field(description="What stands there. 条目内容。")


@strawberry.type(description="A page of a list. 列表的一页。")
class Connection(Generic[T]):
    """A page of a list."""

    edges: list[Edge[T]] = strawberry.field(description="The entries with their cursors. 带游标的条目。")
    nodes: list[T] = strawberry.field(description="The entries alone. 条目。")
    page_info: PageInfo = strawberry.field(description="Where the page stands. 分页信息。")
    total_count: int = strawberry.field(
        description="How many fit in all, whatever the page; counted only when asked. 总数。"
    )

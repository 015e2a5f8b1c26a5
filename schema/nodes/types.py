"""Node: whatever has a global id."""

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP


@strawberry.interface(description="Whatever has an id that stays. 有固定编号的对象。")
class Node:
    """Whatever has a global id."""

    id: strawberry.ID = strawberry.field(
        description="The text `Label:uuid`; opaque to clients. 全局编号。", metadata={MAP: Ident()}
    )

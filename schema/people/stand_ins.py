"""StandIn: who stands in for whom, in which order."""

from typing import Any

import strawberry

from loaders.mapping.fields import Ident
from schema.fields import MAP, edge, inline, value
from schema.references import PERSON


@edge("Person", "stands_in_for", "Who stands in for whom. 替补关系。")
class StandIn:
    """A stand-in, or whom one stands in for."""

    id: strawberry.ID = strawberry.field(
        description="The id of this relation. 编号。", metadata={MAP: Ident(of_edge=True)}
    )
    order: int = value("The place among several, 1 first. 次序。")
    person: Any = inline(PERSON, "The other person. 对方人员。")

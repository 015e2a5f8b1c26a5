"""Roots: the assessments and gaps of all teams."""

from typing import Any

import strawberry

from loaders.mapping.roots import NodeRoot
from schema.defaults import BY_CODE
from schema.fields import Argument, listed, nullable, root
from schema.references import ASSESSMENT, GAP


@strawberry.type
class AssessmentQueries:
    """Assessments and gaps."""

    assessments: Any = listed(
        ASSESSMENT, "What teams are assessed at today, by id where no order is given. 今日评估列表。"
    )
    gap: Any = root(
        nullable(GAP),
        "The gap with this id, or null. 按编号取缺口。",
        NodeRoot("id", label="Gap"),
        [Argument("id", strawberry.ID, "Its global id. 编号。", ...)],
    )
    gaps: Any = listed(
        GAP, "The lines that teams are short of today, by code of the line where no order is given. 缺口列表。", BY_CODE
    )

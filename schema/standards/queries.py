"""Roots: a standard by code, and standards, editions and lines."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE, BY_VERSION
from schema.fields import by_code, listed
from schema.references import EDITION, REQUIREMENT, STANDARD


@strawberry.type
class StandardQueries:
    """Standards, editions and their lines."""

    standard: Any = by_code(STANDARD, "The standard with this code, or null. 按代码取标准。")
    standards: Any = listed(STANDARD, "Standards, by code where no order is given. 标准列表。", BY_CODE)
    editions: Any = listed(
        EDITION,
        "Editions of all standards, the latest version first where no order is given. 标准版本列表。",
        BY_VERSION,
    )
    requirements: Any = listed(
        REQUIREMENT, "Lines of all editions, by code where no order is given. 标准条目列表。", BY_CODE
    )

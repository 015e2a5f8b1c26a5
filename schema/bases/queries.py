"""Roots: a base by code, and bases."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import BASE


@strawberry.type
class BaseQueries:
    """Bases."""

    base: Any = by_code(BASE, "The base with this code, or null. 按代码取驻地。")
    bases: Any = listed(BASE, "Bases, by code where no order is given. 驻地列表。", BY_CODE)

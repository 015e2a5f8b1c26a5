"""Roots: a region by code, and regions."""

from typing import Any

import strawberry

from schema.defaults import BY_CODE
from schema.fields import by_code, listed
from schema.references import REGION


@strawberry.type
class RegionQueries:
    """Regions."""

    region: Any = by_code(REGION, "The region with this code, or null. 按代码取区划。")
    regions: Any = listed(REGION, "Regions, by code where no order is given. 区划列表。", BY_CODE)

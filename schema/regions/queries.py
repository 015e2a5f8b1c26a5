"""Root: a region by code."""

from typing import Any

import strawberry

from loaders.mapping import KeyRoot
from schema.fields import Argument, nullable, root
from schema.references import REGION


@strawberry.type
class RegionQueries:
    """Regions."""

    region: Any = root(
        nullable(REGION),
        "The region with this code, or null. 按代码取区划。",
        KeyRoot("Region", (("code", "code"),)),
        [Argument("code", str, "Its code as published. 区划代码。", ...)],
    )

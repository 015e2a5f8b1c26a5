"""Roots: a standard by code, and standards."""

from typing import Any

import strawberry

from loaders.mapping import KeyRoot, ListRoot
from schema.defaults import BY_CODE
from schema.fields import Argument, nullable, paging, root
from schema.paging import Connection
from schema.references import STANDARD


@strawberry.type
class StandardQueries:
    """Standards."""

    standard: Any = root(
        nullable(STANDARD),
        "The standard with this code, or null. 按代码取标准。",
        KeyRoot("Standard", (("code", "code"),)),
        [Argument("code", str, "Its code. 代码。", ...)],
    )
    standards: Any = root(
        nullable(Connection[STANDARD]),  # type: ignore[valid-type]
        "The standards, by code. 标准列表。",
        ListRoot("Standard", BY_CODE),
        paging(STANDARD),
    )

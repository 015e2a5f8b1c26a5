"""Root: one search through several kinds of things."""

from typing import Any

import strawberry

from loaders.mapping.roots import BatchRoot
from schema.fields import nullable, root
from schema.searching.hits import SEARCH, Hits, search


@strawberry.type
class SearchQueries:
    """One box for everything."""

    search: Any = root(
        nullable(Hits),
        "What a text finds among teams, people, equipment, bases, organisations and regions. 按文字查找各类对象。",
        BatchRoot(search),
        SEARCH,
    )

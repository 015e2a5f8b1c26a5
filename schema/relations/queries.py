"""Roots: what is reachable, paths, people shared between teams."""

from typing import Any

import strawberry

from loaders.mapping.roots import BatchRoot
from schema.fields import nullable, root
from schema.relations.shared import SHARED_AMONG, SharedPeople, shared_among
from schema.relations.spreads import PATHS, REACHABLE, Paths, Reachable, paths, reachable


@strawberry.type
class RelationQueries:
    """Relations between anything."""

    reachable: Any = root(
        nullable(Reachable),
        "What relationships lead to from something, step by step. 从一个对象可达的对象。",
        BatchRoot(reachable),
        REACHABLE,
    )
    paths: Any = root(nullable(Paths), "The shortest ways between two. 两者之间的最短路径。", BatchRoot(paths), PATHS)
    shared_people: Any = root(
        nullable(SharedPeople),
        "Who is a member of at least two of these teams on a day. 同时属于其中两支以上队伍的人员。",
        BatchRoot(shared_among),
        SHARED_AMONG,
    )

"""Roots: what lies near a place."""

from typing import Any

import strawberry

from loaders.mapping.roots import ListRoot
from schema.fields import Argument, Ref, nullable, paging, root
from schema.near.types import Near, NearConnection
from schema.references import BASE, EQUIPMENT, TEAM


def near(ref: Ref, description: str, *paths: tuple[str, ...]) -> Any:
    """A root over the nodes of a type that lie near a place, where the first of these paths leads that leads to one."""
    of = nullable(NearConnection[ref])  # type: ignore[valid-type]
    circle = Argument("near", Near, "Around which place, and how far. 地点与范围。", ...)
    return root(of, description, ListRoot(ref.type_name, (), paths), [circle, *paging(ref, is_ordered=False)])


@strawberry.type
class NearQueries:
    """What lies near a place."""

    teams_near: Any = near(
        TEAM, "Teams by the distance of their bases, the nearest first. 附近的队伍（按驻地由近及远）。", ("base",)
    )
    bases_near: Any = near(BASE, "Bases by distance, the nearest first. 附近的驻地（由近及远）。", ())
    equipment_near: Any = near(
        EQUIPMENT,
        "Equipment by the distance of where it is stored or else of its holder's base, the nearest first. "
        "附近的装备（按存放地，否则按持有队伍的驻地）。",
        ("base",),
        ("team", "base"),
    )

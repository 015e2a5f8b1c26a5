"""How many full crews a team can field, and the posts that stand in the way of one more."""

from collections.abc import Sequence
from typing import Any

from graph.model.values import exact_text
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from planning.crews import crews
from readiness.blocking import Blocking
from readiness.explained import plain_blocking
from schema.fields import entry, part
from schema.readiness.in_force import Explained, explained
from schema.readiness.lifting import BlockingSet
from schema.scalars import Rational


@part("A mandatory post: how many places a crew has of it, and who can fill one. 必配岗位。")
class CrewPost:
    """A mandatory post."""

    line: str = entry("The code of the line. 条目代码。")
    places: Rational = entry("How many places a crew has of it. 每班岗位数。")
    candidates: int = entry("How many people can fill one. 能任此岗的人数。")


@part("How many full crews a team can field at once, each person in one place. 可同时组成的完整班组数。")
class Redundancy:
    """How many full crews."""

    crews: int = entry("How many full crews; 1 is the team as required, 0 not even that. 完整班组数。")
    posts: list[CrewPost] = entry("The mandatory posts, by position. 必配岗位。", is_list=True)
    weakest: list[BlockingSet] = entry(
        "The smallest sets of posts that have too few people for one crew more. 再多一班最先缺人的岗位。", is_list=True
    )


async def redundancies(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[dict[str, Any] | None]:
    """For each (team, edition, day) its full crews; None where no post is mandatory."""

    def one(of: Explained) -> dict[str, Any] | None:
        found = crews(of.facts, of.found.edition, of.catalogue, of.on, of.found.held)
        if found is None:
            return None
        plain = plain_blocking(Blocking(found.weakest))["sets"]
        return {
            "crews": found.full,
            "posts": [
                {"line": post.code, "places": exact_text(post.places), "candidates": len(post.people)}
                for post in found.posts
            ],
            "weakest": [{**each, "found": own} for each, own in zip(plain, found.weakest, strict=True)],
        }

    return await explained(store, calls, moment, one)

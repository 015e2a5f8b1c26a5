"""How many full crews a team can field at once, by matching, and which posts stand in the way of one more."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Edition, Necessity
from readiness.blocking import BlockingSet, Places, places_of, search
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.redundancy import filled
from readiness.scope import CLOSED
from readiness.work import work_out


@dataclass(frozen=True, slots=True)
class Crews:
    """`full` crews at once; the mandatory `posts`; the smallest sets of them that lack people for one more."""

    full: int
    posts: tuple[Places, ...]
    weakest: tuple[BlockingSet, ...]


def crews(facts: TeamFacts, edition: Edition, catalogue: Catalogue, on: date, held: HeldTo) -> Crews | None:
    """Of the mandatory posts that day; None where there are none."""
    if facts.lifecycle in CLOSED:
        return None
    work = work_out(edition, day_of(facts, closures_of(catalogue), on, held.pools), held.grade)
    mandatory = {line.code for line in work.lines if line.necessity is Necessity.MANDATORY}
    posts = [post for post in places_of(work) if post.code in mandatory and post.places > 0]
    if not posts:
        return None
    full = 0
    while _is_full(posts, full + 1):
        full += 1
    sets = search(_times(posts, full + 1)).sets
    size = len(sets[0].lines)
    return Crews(full, tuple(posts), tuple(one for one in sets if len(one.lines) == size))


def _is_full(posts: Sequence[Places], times: int) -> bool:
    wanted = [int(post.places) for post in _times(posts, times)]
    return filled(wanted, [post.people for post in posts]) == sum(wanted)


def _times(posts: Sequence[Places], times: int) -> list[Places]:
    return [replace(post, places=post.places * times) for post in posts]

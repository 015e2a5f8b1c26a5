"""Blocking posts: the smallest sets of posts that too few people can fill."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from itertools import combinations

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Edition
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.scope import CLOSED
from readiness.work import Work, work_out

MOST_SETS = 20
MOST_LOOKED_AT = 50_000


@dataclass(frozen=True, slots=True)
class BlockingSet:
    """Posts, by code of line, that have fewer candidates (codes of people) than places."""

    lines: tuple[str, ...]
    candidates: tuple[str, ...]
    places: Fraction
    deficit: Fraction


@dataclass(frozen=True, slots=True)
class Blocking:
    """The minimal sets, smaller ones first, then by position; `is_cut` when a limit ended the list."""

    sets: tuple[BlockingSet, ...] = ()
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Places:
    """The places of one post, by the code of its line, and the codes of the people who can fill one."""

    code: str
    places: Fraction
    people: frozenset[str]


def blocking_posts(facts: TeamFacts, edition: Edition, catalogue: Catalogue, on: date, held: HeldTo) -> Blocking:
    """The blocking sets of the team's posts on the day."""
    if facts.lifecycle in CLOSED:
        return Blocking()
    return blocking(work_out(edition, day_of(facts, closures_of(catalogue), on, held.pools), held.grade))


def blocking(work: Work) -> Blocking:
    """The blocking sets of the posts; none where every place is filled, and nothing is looked at then."""
    posts = places_of(work)
    if sum(work.posts.filled.values()) == sum(post.places for post in posts):
        return Blocking()
    return search(posts)


def places_of(work: Work) -> list[Places]:
    """The posts whose number is known, by position."""
    return [
        Places(work.lines[line].code, required, frozenset(member.person.code for member in work.fit[line]))
        for line in sorted(work.posts.filled)
        if isinstance(required := work.required[line], Fraction)
    ]


def search(posts: Sequence[Places]) -> Blocking:
    """The minimal sets of these posts that have fewer candidates than places."""
    found: list[frozenset[int]] = []
    sets: list[BlockingSet] = []
    for looked_at, chosen in enumerate(_in_order(len(posts))):
        if looked_at == MOST_LOOKED_AT or len(sets) == MOST_SETS:
            return Blocking(tuple(sets), True)
        if not any(smaller.issubset(chosen) for smaller in found):
            one = _judged([posts[index] for index in chosen])
            if one.deficit > 0:
                found.append(frozenset(chosen))
                sets.append(one)
    return Blocking(tuple(sets))


def _in_order(number: int) -> Iterator[tuple[int, ...]]:
    for size in range(1, number + 1):
        yield from combinations(range(number), size)


def _judged(posts: Sequence[Places]) -> BlockingSet:
    people = frozenset[str]().union(*(post.people for post in posts))
    places = sum((post.places for post in posts), Fraction(0))
    return BlockingSet(tuple(post.code for post in posts), tuple(sorted(people)), places, places - len(people))

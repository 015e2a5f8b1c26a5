"""The places of the posts, enlarged by a share, and how many of them different members can fill."""

from collections.abc import Collection, Sequence
from fractions import Fraction
from math import ceil

from graph.model.requirements import Necessity
from readiness.flow import Flow

ORDER = tuple(Necessity)


def is_covered(post: Necessity, by: Necessity) -> bool:
    """Whether a redundancy of the second necessity covers posts of the first: the same or a stronger one."""
    return ORDER.index(post) <= ORDER.index(by)


def enlarged(required: Fraction, share: Fraction) -> int:
    """The places of one post."""
    return ceil(required * (1 + share))


def filled(places: Sequence[int], candidates: Sequence[Collection[str]]) -> int:
    """The most of these places that different people can fill; `candidates` are the people of each post."""
    posts_of: dict[str, list[int]] = {}
    for post, people in enumerate(candidates):
        for person in people:
            posts_of.setdefault(person, []).append(post)
    kinds: dict[tuple[int, ...], int] = {}
    for posts in posts_of.values():
        kinds[tuple(posts)] = kinds.get(tuple(posts), 0) + 1
    flow = Flow(list(kinds.values()), list(kinds), len(places))
    return sum(flow.give(post, wanted) for post, wanted in enumerate(places))

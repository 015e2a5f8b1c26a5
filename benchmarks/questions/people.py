"""People by text: the twenty that a part of a name finds best, with the teams they belong to."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from benchmarks.questions.held import Held

DOCUMENT = """query People($text: String!) {
  people(where: { text: $text }, first: 20) {
    edges {
      cursor
      node {
        id code name status birthYear
        memberships(first: 3) { nodes { id role { code name } since team { id code name dutyPhone } } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}"""
HITS = 25
"""How many people the text should find, at each size: a page, and some that are ranked and left out."""


def variables(held: Held) -> dict[str, Any]:
    """The whole name, the pair of characters or the single one that as many people have as should be found."""
    counts = Counter(part for name in held.names for part in set(_parts(name)))
    return {"text": min(counts, key=lambda part: (abs(counts[part] - HITS), -len(part), part))}


def _parts(name: str) -> Iterator[str]:
    yield from (name[start : start + size] for size in (1, 2) for start in range(len(name) - size + 1))
    yield name

"""At most fifty teams of one force in a region, with their readiness."""

from collections import Counter
from typing import Any

from benchmarks.questions.held import Held

DOCUMENT = """query Teams($region: String!, $force: Force!) {
  teams(where: { homeRegion: { within: [$region] }, force: { eq: $force } }, orderBy: [{ field: CODE }], first: 50) {
    edges {
      cursor
      node {
        id code name lifecycle dutyState { value } dutyPhone
        readiness { level stale incomplete hasUnmetCriticalLine }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}"""
FULL = 50
"""How many teams make a full page."""


def variables(held: Held) -> dict[str, Any]:
    """The closest region that has a full page of one force, else the one that has most."""
    counts: Counter[tuple[str, str]] = Counter()
    for row in held.teams.values():
        region = row["home_region"]
        while region is not None:
            counts[region, row["force"]] += 1
            region = held.regions[region]["part_of"]
    best = min(counts, key=lambda pair: (-min(counts[pair], FULL), counts[pair], pair))
    return {"region": held.regions[best[0]]["code"], "force": best[1]}

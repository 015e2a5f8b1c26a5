"""The two questions that are measured, and their variables."""

from collections import Counter
from typing import Any

from graph.ports.rows import Row
from graph.ports.store import Store

TEAM = """query Team($code: String!) {
  team(code: $code) {
    id code name force lifecycle
    readiness { level stale incomplete }
    base { id code name }
    members(first: 20) {
      edges {
        cursor
        node {
          id role { code name } squad since
          person {
            id code name birthYear
            qualifications(first: 10) { nodes { id number issuedOn expiresOn type { code name } } }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    equipment(first: 40, orderBy: [{ field: CODE }]) {
      edges { cursor node { id code name serial quantity condition inspectionDue type { code name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
}"""

TEAMS = """query Teams($region: String!, $force: Force!) {
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

QUESTIONS = {"team": TEAM, "teams": TEAMS}
Variables = dict[str, dict[str, Any]]
FULL = 50
"""How many teams make a full page of the list."""


async def variables(store: Store) -> Variables:
    """The largest team, and the closest region that has a full page of one force, else as many as there are."""
    teams = await store.nodes("Team", await store.ids("Team"))
    members = Counter(edge["to_id"] for edge in (await _edges(store)).values())
    largest = max(teams.values(), key=lambda row: (min(members[row["id"]], 21), row["code"]))
    regions = await store.nodes("Region", await store.ids("Region"))
    counts: Counter[tuple[str, str]] = Counter()
    for row in teams.values():
        region = row["home_region"]
        while region is not None:
            counts[region, row["force"]] += 1
            region = regions[region]["part_of"]
    best = min(counts, key=lambda pair: (-min(counts[pair], FULL), counts[pair], pair))
    return {"team": {"code": largest["code"]}, "teams": {"region": regions[best[0]]["code"], "force": best[1]}}


async def _edges(store: Store) -> dict[str, Row]:
    return await store.edges("Person", "memberships", await store.ids("Person"))

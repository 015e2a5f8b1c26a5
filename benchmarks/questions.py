"""The two questions that are measured, and their variables."""

from typing import Any

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

QUESTIONS: dict[str, tuple[str, dict[str, Any]]] = {
    "team": (TEAM, {"code": "T-007"}),
    "teams": (TEAMS, {"region": "9901", "force": "FOREST_FIRE"}),
}

"""The largest team with its first 20 members, their qualifications, and 40 rows of its equipment."""

from typing import Any

from benchmarks.questions.held import Held

DOCUMENT = """query Team($code: String!) {
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


def variables(held: Held) -> dict[str, Any]:
    """The team with a full page of members that comes last by code, else the largest."""
    largest = max(held.teams.values(), key=lambda row: (min(held.members[row["id"]], 21), row["code"]))
    return {"code": largest["code"]}

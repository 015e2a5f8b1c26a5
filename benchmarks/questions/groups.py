"""A planner's matrix: how many teams each district has of each level of readiness, and their strength."""

from typing import Any

from benchmarks.questions.held import Held

DOCUMENT = """query Groups($level: RegionLevel!) {
  teamsGroupBy(by: [HOME_REGION, READINESS], regionLevel: $level, orderBy: KEY) {
    groups { key { homeRegion { id code name } readiness } count sums { establishment } }
    truncated
  }
}"""


def variables(_: Held) -> dict[str, Any]:
    """All teams, by district."""
    return {"level": "DISTRICT"}

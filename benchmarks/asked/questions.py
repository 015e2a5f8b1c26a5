"""The questions, and the variables that fit a register of any size."""

from typing import Any

from benchmarks.questions import near
from benchmarks.questions.held import Held
from benchmarks.register import TODAY

ASKED = {
    "candidates": """query ($at: Place!) {
      candidates(at: $at, capabilities: ["flood_rescue"], within: 90, first: 5) {
        candidates { team { code name } arrival { minutes text } level dutyPhone command { role commander { name } } }
        leftOut { team { code } reasons { why text } }
        counts { why count }
      }
    }""",
    "candidates, as many": """query ($near: Place!, $reach: Int!) {
      candidates(at: $near, capabilities: ["flood_rescue"], within: 90, reachKm: $reach, first: 5) {
        candidates { team { code name } arrival { minutes text } level dutyPhone command { role commander { name } } }
        leftOut { team { code } reasons { why text } }
        counts { why count }
      }
    }""",
    "candidates, needs": """query ($at: Place!) {
      candidates(
        at: $at, capabilities: ["flood_rescue"], within: 90, first: 5
        needs: [{ equipmentType: "boat", amount: "2" }, { equipmentType: "static_rope", amount: "100" }]
      ) {
        candidates {
          team { code name } arrival { minutes text } level dutyPhone
          brings { equipmentType { name } brought } lacks { equipmentType { name } short reasons { text } }
        }
        counts { why count }
      }
    }""",
    "together": """query ($at: Place!) {
      together(
        at: $at, capabilities: ["flood_rescue"], within: 90, first: 3
        needs: [{ equipmentType: "boat", amount: "4" }, { equipmentType: "static_rope", amount: "300" }]
      ) { sets { minutes teams { team { code } arrival { minutes } } } proven lacking { short } }
    }""",
    "matrix": """{
      readinessMatrix(rows: FORCE) {
        cells { row { value zh } count levels { level count } coverage { people supply condition training } }
      }
    }""",
    "matrix, filters": """{
      readinessMatrix(rows: FORCE) { cells { row { value } count levels { level count where } where } }
    }""",
    "matrix by district": """{
      readinessMatrix(rows: REGION, regionLevel: DISTRICT, columns: FAMILY) {
        cells { row { value zh } column { value } count levels { level count } }
      }
    }""",
    "gaps": """{
      gaps(orderBy: [{ field: CRITICAL, direction: DESC }, { field: SHORT, direction: DESC }], first: 50) {
        nodes { id short team { code name } requirement { code name } }
      }
    }""",
    "gapSums": "{ gapSums(by: EQUIPMENT_TYPE, orderBy: COST, first: 50) { sums { of { value zh } gaps teams cost } } }",
    "expiring": """query ($until: Day!) {
      expiring(until: $until) {
        teams truncated lapseCount weeks { monday lapses falls } falls { on team { code } before after }
      }
    }""",
    "trend": """query ($since: Day!, $until: Day!) {
      trend(from: $since, to: $until) { teams steps { on levels { level count } } }
    }""",
    "glance": """query ($region: String!, $before: Day!) {
      regionReadiness(region: $region, since: $before) {
        counts { force level count } worstLines { requirement { code } teams } changes { teams { team { code } then } }
      }
    }""",
    "criticality": """query ($region: String!) {
      criticality(where: { homeRegion: { within: [$region] } }) {
        teams truncated count singles { of { id } count falls { team { code } before after lines { code } } }
      }
    }""",
    "coverage": """query ($region: String!) {
      coverage(regionLevel: VILLAGE, capability: "flood_rescue", within: 60, hour: 8, region: $region) {
        regions covered uncovered { region { code } wouldReach { team { code } reasons { why } } } teams
      }
    }""",
    "standardImpact": """query ($region: String!) {
      standardImpact(draft: { standard: "GB-30077", version: "2023" }, where: { homeRegion: { within: [$region] } }) {
        teams truncated counts { outcome count } impacts { team { code } outcome lines { code turned } }
      }
    }""",
}
LARGEST = "DISTRICT"
CAPABILITY = "flood_rescue"
CAPABLE = 5
"""How many teams that have it should lie around, at each size."""


def variables(held: Held) -> dict[str, Any]:
    """All that any of them takes: a place among bases, how far as many teams lie at each size, the district with
    most teams, a quarter from today."""
    middle = near.variables(held)["near"]
    close = near.circle(held, [held.teams[id] for id in held.capable[CAPABILITY]], CAPABLE)
    homes: dict[str, int] = {}
    for team in held.teams.values():
        if district := _district(held, team["home_region"]):
            homes[district] = homes.get(district, 0) + 1
    region = max(homes, key=lambda code: (homes[code], code))
    return {
        "at": _place(middle),
        "near": _place(close),
        "reach": int(close["withinKm"]),
        "region": region,
        "since": TODAY.isoformat(),
        "before": TODAY.replace(month=TODAY.month - 1).isoformat(),
        "until": TODAY.replace(month=TODAY.month + 3).isoformat(),
    }


def _place(circle: dict[str, str]) -> dict[str, str]:
    return {name: circle[name] for name in ("latitude", "longitude")}


def _district(held: Held, region: str | None) -> str | None:
    """The code of the district that a region is or lies in."""
    while region is not None and held.regions[region]["level"] != LARGEST:
        region = held.regions[region]["part_of"]
    return None if region is None else str(held.regions[region]["code"])

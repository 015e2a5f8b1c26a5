"""Teams near a point: the twenty nearest, with how far they are and how ready."""

from collections.abc import Iterable
from typing import Any

from benchmarks.questions.held import Held
from graph.model.places import metres, point, square
from graph.model.values import decimal_text
from graph.ports.rows import Row

DOCUMENT = """query Near($near: Near!) {
  teamsNear(near: $near, first: 20) {
    edges {
      cursor distanceMetres
      node {
        id code name force dutyPhone
        readiness { level stale incomplete }
        base { id code name }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}"""
HITS = 25
"""How many teams the circle should hold, at each size: a page, and some that are left out."""
MIDDLES = 40
"""At how many bases a circle is tried."""
FARTHEST_KM = 60


def variables(held: Held) -> dict[str, Any]:
    """The circle that holds as many teams as it should."""
    return {"near": circle(held, held.teams.values(), HITS)}


def circle(held: Held, teams: Iterable[Row], hits: int) -> dict[str, str]:
    """The one of whole kilometres around a base that holds closest to so many of these teams, the narrowest of
    equals."""
    places = {row["id"]: row for row in held.bases.values() if row["latitude"] is not None}
    points = {each: point(row["latitude"], row["longitude"]) for each, row in places.items()}
    there = [points[row["base"]] for row in teams if row["base"] in points]
    found = []
    for row in sorted(places.values(), key=lambda row: str(row["code"]))[:MIDDLES]:
        away = [metres(square(points[row["id"]], one)) for one in there]
        for reach in range(1, FARTHEST_KM + 1):
            holds = sum(one <= reach * 1000 for one in away)
            found.append((abs(holds - hits), reach, row["code"]))
    _, reach, code = min(found)
    middle = next(row for row in places.values() if row["code"] == code)
    told = {name: decimal_text(middle[name]) for name in ("latitude", "longitude")}
    return {**told, "withinKm": str(reach)}

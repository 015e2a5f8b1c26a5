"""People who serve in a second team as well."""

from collections.abc import Iterator
from datetime import timedelta

from samples.generate.dice import Dice
from samples.generate.people import Member
from samples.generate.place import District
from samples.generate.size import Size
from samples.generate.tables import Row

# Whose people, of which role, how many; where else they serve, as what.
SHARED = (
    ("DI-01", "village_information_b", 6, "GR-01", "member"),
    ("DI-03", "village_information_b", 5, "GR-03", "member"),
    ("DI-02", "village_information_b", 4, "SO-01", "search_technician"),
    ("GR-01", "member", 5, "SO-01", "search_technician"),
    ("GR-04", "boat_driver", 2, "SO-02", "boat_driver"),
    ("FR-01", "firefighter", 4, "SO-01", "rope_technician"),
    ("FF-02", "firefighter", 2, "FF-06", "engine_operator"),
    ("PR-03", "physician", 2, "SO-03", "physician"),
    ("PR-01", "canine_search_specialist", 2, "SO-04", "canine_search_specialist"),
    ("SO-03", "medic", 2, "AV-02", "task_specialist"),
)


def shared(size: Size, district: District, people: dict[str, list[Member]]) -> Iterator[Row]:
    """Second memberships within a district; `people` are its members by the code of their team."""
    for crew, role, count, other, as_role in SHARED:
        dice = Dice(size.seed, district.prefix, crew, other)
        able = [m for m in people[f"{district.prefix}-{crew}"] if m.post.role == role and m.status == "ACTIVE"]
        for member in dice.sample(able, count):
            since = size.reference_day - timedelta(days=dice.between(120, 900))
            yield {
                "person": member.code,
                "team": f"{district.prefix}-{other}",
                "role": as_role,
                "primary": "false",
                "since": since.isoformat(),
            }

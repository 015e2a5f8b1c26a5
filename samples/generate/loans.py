"""Equipment lent between teams of a district: now, in the past, and from a later day."""

from collections.abc import Iterator
from datetime import timedelta

from samples.generate.place import District
from samples.generate.size import Size
from samples.generate.tables import Row

# Holder, type, which of its units; borrower and days from the reference day (None: open), one or several in a row.
LENT = (
    ("FF-01", "portable_pump", 0, (("FF-03", -26, 40),)),
    ("FF-01", "drip_torch", 0, (("FF-04", -200, -170), ("FF-03", 20, 60))),
    ("FF-00", "hand_radio", 60, (("FF-04", -12, None),)),
    ("FF-00", "hand_radio", 61, (("FF-04", -12, None),)),
    ("FF-00", "drone", 0, (("FF-02", -90, -60), ("FF-01", 5, 12))),
    ("FR-01", "hydraulic_combination_tool", 0, (("PR-02", -9, 21),)),
    ("PR-02", "lighting_tower", 0, (("PR-04", -5, 6),)),
    ("PR-02", "generator", 0, (("PR-04", -5, 6),)),
    ("PR-04", "assault_boat", 0, (("SO-02", 15, 45),)),
    ("PR-04", "submersible_pump", 1, (("GR-04", -60, -52),)),
    ("PR-03", "aed", 0, (("SO-03", None, 30),)),
    ("SO-01", "mountain_stretcher", 1, (("AV-01", -14, 16),)),
    ("FR-02", "portable_pump", 0, (("GR-01", -3, None),)),
    ("D1", "generator", 2, (("GR-03", -30, 30),)),
    ("D2", "blower", 0, (("FF-03", -20, 50),)),
    ("D2", "blower", 1, (("FF-03", -20, 50),)),
)


def loans(size: Size, district: District, units: list[Row]) -> Iterator[Row]:
    """The loans of a district, of the units in its rows of equipment; a team with fewer units lends fewer."""
    for holder, kind, index, terms in LENT:
        code = f"{district.prefix}-{holder}-E"
        held = [row["code"] for row in units if row["code"].startswith(code) and row["type"] == kind]
        for to, since, until in terms if index < len(held) else ():
            yield {
                "equipment": held[index],
                "team": f"{district.prefix}-{to}",
                "since": "" if since is None else (size.reference_day + timedelta(days=since)).isoformat(),
                "until": "" if until is None else (size.reference_day + timedelta(days=until)).isoformat(),
            }

"""Places: bases and centroids far from where they should be."""

from collections.abc import Iterator, Mapping

from findings.finding import Finding, Row, Rule, Severity, Touched, Words, touched
from findings.heads import Region
from graph.model.places import metres, point, square

NEIGHBOURHOOD = {
    "VILLAGE": 30_000,
    "TOWNSHIP": 100_000,
    "DISTRICT": 300_000,
    "CITY": 600_000,
    "PROVINCE": 1_500_000,
    "COUNTRY": 5_000_000,
}
"""Metres from the centroid of a region within which what belongs to it lies; wide enough for the largest."""
LATITUDES = 90_000_000

FAR = Rule(
    "place-far",
    Severity.WARNING,
    Words("地点远在所属区划之外", "a place outside its region's neighbourhood"),
    Words("核对经纬度（是否写反）和所在区划", "check latitude and longitude (exchanged?) and the region"),
)
NO_PLACE = Rule(
    "base-without-place",
    Severity.NOTICE,
    Words("在编队伍的驻地没有坐标", "the base of an active team without coordinates"),
    Words("填写经纬度：没有坐标就算不出路程", "give latitude and longitude: without them no travel time is known"),
)
RULES = (FAR, NO_PLACE)


def of_place(label: str, row: Row, region: str | None, regions: Mapping[str, Region]) -> Iterator[Finding]:
    """A base against its region, or a region against the one above: the nearest at or above it with a centroid."""
    if row["latitude"] is None or row["longitude"] is None:
        return
    found = _with_centroid(region, regions)
    if found is None:
        return
    id, held = found
    away, most = _metres(row["latitude"], row["longitude"], held), NEIGHBOURHOOD[held.level]
    if away <= most:
        return
    swapped = _swapped(row, held, most)
    said = Words(
        f"{row['name']}（{row['code']}）距{held.name}（{held.code}）的中心 {away // 1000:,} 千米"
        + ("；经纬度似乎写反了" if swapped else ""),
        f"{row['name']} ({row['code']}) lies {away // 1000:,} km from the centre of {held.name} ({held.code})"
        + ("; latitude and longitude seem exchanged" if swapped else ""),
    )
    yield Finding(FAR, (touched(label, row), Touched("Region", id, held.code)), said)


def of_base(row: Row, *, is_used: bool) -> Iterator[Finding]:
    """A base as active teams need it."""
    if is_used and (row["latitude"] is None or row["longitude"] is None):
        said = Words(f"{row['name']}（{row['code']}）没有坐标", f"{row['name']} ({row['code']}) has no coordinates")
        yield Finding(NO_PLACE, (touched("Base", row),), said)


def _with_centroid(id: str | None, regions: Mapping[str, Region]) -> tuple[str, Region] | None:
    seen: set[str] = set()
    while id is not None and id in regions and id not in seen:
        held = regions[id]
        if held.latitude is not None and held.longitude is not None:
            return id, held
        seen.add(id)
        id = held.above
    return None


def _metres(latitude: int, longitude: int, held: Region) -> int:
    return metres(square(point(latitude, longitude), point(held.latitude or 0, held.longitude or 0)))


def _swapped(row: Row, held: Region, most: int) -> bool:
    """Whether it would lie right with latitude and longitude exchanged."""
    return abs(row["longitude"]) <= LATITUDES and _metres(row["longitude"], row["latitude"], held) <= most

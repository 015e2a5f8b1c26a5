"""Places on the earth: exact distances between them, in whole numbers that every store reckons with alike.

The earth is taken for a ball with its mean radius. A place is kept as the point where it lies in space, in whole
centimetres from the middle of that ball: the square of the straight line between two places is then a whole number
below 2 ** 63, and it grows as the way along the ground grows. So every store compares and orders by the same numbers,
and nothing happens at the poles or where longitudes meet.
"""

from dataclasses import dataclass
from functools import lru_cache
from math import asin, ceil, cos, degrees, floor, radians, sin, sqrt

from graph.model.values import MILLION

RADIUS = 637_100_880
"""The mean radius of the earth in centimetres: 6,371,008.8 m (IUGG, of the ellipsoid of WGS 84)."""
FARTHEST = 10_000_000
"""Metres that a circle may reach: farther, whole centimetres no longer tell one metre from the next."""
MARGIN = 2
"""Millionths of a degree that a box is wider than its circle, for what was rounded."""
NORTH, EAST = 90 * MILLION, 180 * MILLION
Range = tuple[int, int]
NOWHERE: Range = (1, 0)


@dataclass(frozen=True, slots=True)
class Point:
    """A place in space, in whole centimetres."""

    x: int
    y: int
    z: int


def point(latitude: int, longitude: int) -> Point:
    """Where a place lies; its coordinates are millionths of a degree."""
    up, round_ = radians(latitude / MILLION), radians(longitude / MILLION)
    level = RADIUS * cos(up)
    return Point(round(level * cos(round_)), round(level * sin(round_)), round(RADIUS * sin(up)))


def square(one: Point, other: Point) -> int:
    """The square of the straight line between two places."""
    return (one.x - other.x) ** 2 + (one.y - other.y) ** 2 + (one.z - other.z) ** 2


@lru_cache(8192)
def metres(squared: int) -> int:
    """The way along the ground, in whole metres, of the square of a straight line."""
    return round(2 * RADIUS * asin(min(1.0, sqrt(squared) / (2 * RADIUS))) / 100)


@dataclass(frozen=True, slots=True)
class Circle:
    """All places within a distance of one: `most` is the square of the straight line to its rim.

    They lie between `south` and `north`, and from `west` to `east` or from `west2` to `east2` (a box that crosses the
    line where longitudes meet is two; else the second holds nothing).
    """

    x: int
    y: int
    z: int
    most: int
    south: int
    north: int
    west: int
    east: int
    west2: int
    east2: int


def circle(latitude: int, longitude: int, within: int) -> Circle:
    """The circle of `within` metres around a place, at most FARTHEST."""
    middle = point(latitude, longitude)
    straight = 2 * RADIUS * sin(within * 100 / (2 * RADIUS))
    high = degrees(within * 100 / RADIUS)
    south, north = floor(latitude - high * MILLION) - MARGIN, ceil(latitude + high * MILLION) + MARGIN
    first, second = _longitudes(latitude, longitude, high, has_pole=south <= -NORTH or north >= NORTH)
    return Circle(middle.x, middle.y, middle.z, floor(straight * straight), south, north, *first, *second)


def _longitudes(latitude: int, longitude: int, high: float, *, has_pole: bool) -> tuple[Range, Range]:
    whole = (-EAST, EAST)
    if has_pole:
        return whole, NOWHERE
    wide = degrees(asin(min(1.0, sin(radians(high)) / cos(radians(latitude / MILLION)))))
    west, east = floor(longitude - wide * MILLION) - MARGIN, ceil(longitude + wide * MILLION) + MARGIN
    if east - west >= 2 * EAST:
        return whole, NOWHERE
    if west < -EAST:
        return (-EAST, east), (west + 2 * EAST, EAST)
    return ((west, EAST), (-EAST, east - 2 * EAST)) if east > EAST else ((west, east), NOWHERE)

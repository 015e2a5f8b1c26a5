"""Boxes hold their circles, and distances are those of the great circle."""

from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.places import FARTHEST, circle, metres, point, square
from graph.model.values import MILLION
from loaders.circles import circle_of
from loaders.errors import Refused

PLACE = st.tuples(st.integers(-90 * MILLION, 90 * MILLION), st.integers(-180 * MILLION, 180 * MILLION))
OFF = st.tuples(st.integers(-3 * MILLION, 3 * MILLION), st.integers(-3 * MILLION, 3 * MILLION))


def haversine(one: tuple[int, int], other: tuple[int, int]) -> float:
    up, over = (radians((other[axis] - one[axis]) / MILLION) for axis in (0, 1))
    latitudes = cos(radians(one[0] / MILLION)) * cos(radians(other[0] / MILLION))
    return 2 * 6_371_008.8 * asin(min(1.0, sqrt(sin(up / 2) ** 2 + latitudes * sin(over / 2) ** 2)))


@settings(max_examples=500)
@given(one=PLACE, other=PLACE, off=OFF, is_close=st.booleans(), within=st.integers(1, FARTHEST))
def test_what_lies_within_a_circle_lies_within_its_box(
    one: tuple[int, int], other: tuple[int, int], off: tuple[int, int], is_close: bool, within: int
) -> None:
    if is_close:
        latitude = max(-90 * MILLION, min(90 * MILLION, one[0] + off[0]))
        other = (latitude, (one[1] + off[1] + 180 * MILLION) % (360 * MILLION) - 180 * MILLION)
    found = circle(*one, within)
    squared = square(point(*one), point(*other))
    if squared <= found.most:
        assert found.south <= other[0] <= found.north
        assert found.west <= other[1] <= found.east or found.west2 <= other[1] <= found.east2
    if haversine(one, other) <= FARTHEST:
        assert abs(metres(squared) - haversine(one, other)) <= 1
        assert squared < 2**63


@pytest.mark.parametrize(
    ("near", "message"),
    [
        (("90.000001", "0", "1"), "near.latitude: must be from -90 to 90, not 90.000001"),
        (("0", "-181", "1"), "near.longitude: must be from -180 to 180, not -181"),
        (("0", "0", "0"), "near.withinKm: must be from 0.001 to 10000, not 0"),
        (("0", "0", "10000.001"), "near.withinKm: must be from 0.001 to 10000, not 10000.001"),
    ],
)
def test_wrong_circles_are_refused_by_the_argument(near: tuple[str, str, str], message: str) -> None:
    raw = {
        name: round(float(text) * MILLION)
        for name, text in zip(("latitude", "longitude", "withinKm"), near, strict=True)
    }
    with pytest.raises(Refused) as refused:
        circle_of(raw)
    assert refused.value.words.en == message

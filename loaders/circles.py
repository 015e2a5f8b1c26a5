"""The argument `near`: a place and how far around it."""

from collections.abc import Mapping
from typing import Any

from graph.model.places import EAST, FARTHEST, NORTH, Circle, circle
from graph.model.values import decimal_text
from loaders import refusals
from loaders.errors import Refused


def circle_of(near: Mapping[str, Any]) -> Circle:
    """The circle that it means; raises Refused, naming what is wrong."""
    latitude, longitude, within = near["latitude"], near["longitude"], near["withinKm"]
    for name, value, most in (("latitude", latitude, NORTH), ("longitude", longitude, EAST)):
        if not -most <= value <= most:
            degrees = decimal_text(most)
            raise Refused(refusals.out_of_range(f"near.{name}", f"-{degrees}", degrees, decimal_text(value)))
    metres = within // 1000  # it is in millionths of a kilometre
    if not 1 <= metres <= FARTHEST:
        raise Refused(refusals.out_of_range("near.withinKm", "0.001", FARTHEST // 1000, decimal_text(within)))
    return circle(latitude, longitude, metres)

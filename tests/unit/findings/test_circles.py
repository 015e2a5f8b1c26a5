"""Circles."""

from findings.circles import CIRCLE, circles, of_circle
from tests.unit.findings.rows import told


def test_each_circle_is_told_once() -> None:
    pairs = [("c", "a"), ("a", "b"), ("b", "c"), ("d", "a"), ("e", "f"), ("f", "e")]
    found = list(circles(pairs))
    assert found == [("a", "b", "c"), ("e", "f")]
    assert list(circles([("a", "b"), ("b", "c")])) == []


def test_a_circle_is_named_from_its_least_code_on() -> None:
    codes = {"1": "Z", "2": "A", "3": "M"}
    finding = of_circle(CIRCLE, "Team", "part_of", ("1", "2", "3"), codes)
    assert told([finding]) == [("circle", "Team:A;Team:M;Team:Z#part_of")]
    assert finding.said.en == "part_of: A -> M -> Z -> A"

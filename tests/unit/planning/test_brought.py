"""What is brought of a need, in words."""

from fractions import Fraction

import pytest

from planning import words
from planning.needs import Brought, Need
from readiness.words import Lang

ROPE = Need(Fraction(100), equipment="rope")
MEDICS = Need(Fraction(2), role="medic")


@pytest.mark.parametrize(
    ("need", "has", "units", "zh", "en"),
    [
        (ROPE, 100, ("米", "m"), "静力绳：需 100 米，能带 100 米", "rope: 100 of 100 m"),
        (
            ROPE,
            Fraction(121, 2),
            ("米", "m"),
            "静力绳：需 100 米，能带 60.5 米，缺 39.5 米",
            "rope: 60.5 of 100 m, 39.5 m short",
        ),
        (ROPE, 0, ("米", "m"), "静力绳：需 100 米，缺 100 米", "rope: 0 of 100 m, 100 m short"),
        (MEDICS, 1, ("人", ""), "急救员：需 2 人，能到 1 人，缺 1 人", "medic: 1 of 2, 1 short"),
    ],
)
def test_it_tells_what_is_needed_brought_and_short(
    need: Need, has: Fraction, units: tuple[str, str], zh: str, en: str
) -> None:
    found = Brought(need, Fraction(has), Fraction(has))
    assert words.brought(found, zh.partition("：")[0], units[0], Lang.ZH) == zh
    assert words.brought(found, en.partition(":")[0], units[1], Lang.EN) == en

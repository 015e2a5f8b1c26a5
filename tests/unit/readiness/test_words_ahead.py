"""What blocks, lifts and comes, in both languages."""

from datetime import date
from fractions import Fraction

import pytest

from graph.model.requirements import Level
from readiness import words_ahead
from readiness.ahead import NextChange
from readiness.blocking import BlockingSet
from readiness.lifting.lift import Addition, Lift
from readiness.turning.causes import Cause, Turn
from readiness.words import Lang

DAY = date(2026, 5, 30)
CAUSE = Cause(DAY, Turn.ABSENCE_BEGINS, "P-1", "id", "LEAVE")


def test_every_turn_has_words_in_both_languages() -> None:
    assert set(words_ahead.TURNS) == set(Turn)
    assert all(words_ahead.turn(one, lang) for one in Turn for lang in Lang)


@pytest.mark.parametrize(
    ("lang", "said"), [(Lang.ZH, "李 开始缺勤（请假）"), (Lang.EN, "李 absence begins (on leave)")]
)
def test_a_cause_names_whom_it_is_about(lang: Lang, said: str) -> None:
    assert words_ahead.cause(CAUSE, lang, {"P-1": "李"}) == said


@pytest.mark.parametrize(
    ("lang", "said"),
    [(Lang.ZH, "2026-05-30 → R4：P-1 开始缺勤（请假）"), (Lang.EN, "2026-05-30 → R4: P-1 absence begins (on leave)")],
)
def test_a_change_tells_day_level_and_causes(lang: Lang, said: str) -> None:
    assert words_ahead.next_change(NextChange(DAY, DAY, Level.R4, (CAUSE,)), lang) == said


def test_no_change_tells_to_which_day_was_looked() -> None:
    assert words_ahead.next_change(NextChange(DAY), Lang.EN) == "no change up to 2026-05-30"
    assert words_ahead.next_change(NextChange(DAY), Lang.ZH) == "至2026-05-30无变化"


def test_a_lift_tells_level_number_and_lines() -> None:
    lift = Lift(Level.R2, (Addition("E-01", 2, Fraction(2)), Addition("H-02", 1, Fraction(51, 2))), is_proven=False)
    assert words_ahead.lift(lift, Lang.EN) == "R2 with 3 additions: E-01 +2, H-02 +25.5 (not proven fewest)"
    assert words_ahead.lift(lift, Lang.ZH) == "补充 3 项可达 R2：E-01 +2、H-02 +25.5（未证最少）"


def test_without_a_fact_no_lift_is_told_but_the_fact() -> None:
    assert words_ahead.lift(Lift(None, missing=(("E-01", "squads"),)), Lang.EN) == "record first: E-01 number of squads"
    assert words_ahead.lift(Lift(None, missing=(("E-01", "squads"),)), Lang.ZH) == "须先登记：E-01 班数"


def test_a_blocking_set_tells_places_candidates_and_deficit() -> None:
    one = BlockingSet(("A", "B"), ("li",), Fraction(2), Fraction(1))
    assert words_ahead.blocking(one, Lang.EN) == "A, B: 2 places, 1 candidate (li), 1 short"
    assert words_ahead.blocking(one, Lang.ZH, {"li": "李"}) == "A、B：2 个岗位，候选 1 人（李），缺 1 人"

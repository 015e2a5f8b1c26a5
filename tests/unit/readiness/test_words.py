"""The words of readiness, in both languages."""

from datetime import date

import pytest

from graph.model.requirements import Confidence, Dimension, Level, Necessity
from readiness import words
from readiness.assessment import Binding, LineState, Reason, Why
from readiness.subjects import SUBJECTS
from readiness.words import Lang
from tests.unit.readiness.build import F


@pytest.mark.parametrize("lang", Lang)
def test_every_code_has_words(lang: Lang) -> None:
    said = [
        *(words.level(one, lang) for one in Level),
        *(words.dimension(one, lang) for one in Dimension),
        *(words.state(one, lang) for one in LineState),
        *(words.necessity(one, lang) for one in Necessity),
        *(words.confidence(one, lang) for one in Confidence),
        *(words.subject(one, lang) for one in SUBJECTS.values()),
        *(words.why(one, lang) for one in Why),
    ]
    assert all(said)


def reason(why: Why, on: date | None = None, detail: str | None = None) -> Reason:
    return Reason("L", why, False, "id", "code", F(1), on, detail)


@pytest.mark.parametrize(
    ("told", "zh", "en"),
    [
        (reason(Why.IN_REPAIR), "在修", "in repair"),
        (reason(Why.EXPIRED, date(2026, 3, 1)), "已过期（失效日2026-03-01）", "expired (on 2026-03-01)"),
        (
            reason(Why.ON_LOAN, date(2026, 3, 1), "t"),
            "已借出（二队，至2026-03-01）",
            "on loan (二队, until 2026-03-01)",
        ),
        (reason(Why.ABSENT, None, "LEAVE"), "缺勤（请假）", "absent (on leave)"),
        (reason(Why.USED_ELSEWHERE, None, "E-01"), "已计入其他条目（E-01）", "used by another line (E-01)"),
    ],
)
def test_a_reason_is_told_with_its_day_and_what_it_is_about(told: Reason, zh: str, en: str) -> None:
    names = {"t": "二队"}
    assert (words.reason(told, Lang.ZH, names), words.reason(told, Lang.EN, names)) == (zh, en)


@pytest.mark.parametrize(
    ("fact", "zh", "en"),
    [
        ("squads", "班数", "number of squads"),
        ("measure:area", "指标“面积”", "measure 面积"),
        ("band:11", "分档表中没有 11 的档次", "a band for 11"),
        ("other", "other", "other"),
    ],
)
def test_a_missing_fact_is_told(fact: str, zh: str, en: str) -> None:
    names = {"area": "面积"}
    assert (words.missing(fact, Lang.ZH, names), words.missing(fact, Lang.EN, names)) == (zh, en)


def test_what_binds_is_told_in_one_line() -> None:
    both = Binding((Dimension.S,), ("E-01",))
    assert words.binding(both, Lang.ZH) == "装备、关键项 E-01"
    assert words.binding(both, Lang.EN) == "supply, critical line E-01"
    assert words.binding(Binding(), Lang.EN) == ""


@pytest.mark.parametrize(("coverage", "text"), [("0.8996", "89.9 %"), ("1", "100.0 %"), ("2/3", "66.6 %")])
def test_percentages_are_cut_and_never_rounded_up(coverage: str, text: str) -> None:
    assert words.percent(F(coverage)) == text


@pytest.mark.parametrize(
    ("value", "text"), [("31.875", "31.875"), ("-1/2", "-0.5"), ("100", "100"), ("5/3", "5/3"), ("0.05", "0.05")]
)
def test_amounts_are_decimals_where_they_end(value: str, text: str) -> None:
    assert words.amount(F(value)) == text

"""What a team told of its duty, in words."""

import pytest

from planning.duty import Duty
from planning.words import duty, lacking
from readiness.words import Lang

BEGINS, ENDS = "2026-09-15 08:00+08:00", "2026-09-16 08:00+08:00"


@pytest.mark.parametrize(
    ("then", "recorded", "begins", "ends", "note", "zh", "en"),
    [
        (Duty.AVAILABLE, Duty.AVAILABLE, BEGINS, ENDS, None, f"可出动，至 {ENDS}", f"available, until {ENDS}"),
        (Duty.LIMITED, Duty.LIMITED, BEGINS, None, "仅可转运", "受限，仅可转运", "limited, 仅可转运"),
        (Duty.TO_ASK, None, None, None, None, "值班状态未报或已失效，须询问", "not told for that moment: ask"),
        (
            Duty.TO_ASK,
            None,
            None,
            None,
            "塌方",
            "值班状态未报或已失效，须询问，塌方",
            "not told for that moment: ask, 塌方",
        ),
        (
            Duty.TO_ASK,
            Duty.AVAILABLE,
            BEGINS,
            ENDS,
            None,
            f"值班状态未报或已失效，须询问（登记为可出动，自 {BEGINS}，至 {ENDS}）",
            f"not told for that moment: ask (recorded: available, from {BEGINS}, until {ENDS})",
        ),
    ],
)
def test_duty_is_told_with_its_end_and_what_is_to_be_asked_with_what_was_told(
    then: Duty, recorded: Duty | None, begins: str | None, ends: str | None, note: str | None, zh: str, en: str
) -> None:
    assert [duty(then, recorded, begins, ends, note, lang) for lang in Lang] == [zh, en]


@pytest.mark.parametrize(
    ("short", "on_hand", "spare", "unit", "zh", "en"),
    [
        ("3", "0", None, "PIECE", "短缺 3 件，在手短缺 0 件", "3 short, 0 not on hand"),
        ("2700", "2700", "40", "METRE", "短缺 2700 米，在手短缺 2700 米，别处富余 40 米",
         "2700 m short, 2700 m not on hand, 40 m spare elsewhere"),
        ("5", None, None, None, "短缺 5", "5 short"),
        ("10", "4", None, "pump_flow", "短缺 10 pump_flow，在手短缺 4 pump_flow",
         "10 pump_flow short, 4 pump_flow not on hand"),
    ],
)  # fmt: skip
def test_what_is_short_is_told_with_its_unit(
    short: str, on_hand: str | None, spare: str | None, unit: str | None, zh: str, en: str
) -> None:
    assert [lacking(short, on_hand, spare, unit, lang) for lang in Lang] == [zh, en]

"""The page on the standards that ship is the one that its program writes, and it marks what is ours."""

import pytest

from exchange.standards.page import read_names, render
from exchange.standards.page.asks import asks
from exchange.standards.page.conditions import condition
from exchange.standards.page.rules import rule
from graph.model.requirements import Confidence
from readiness.words import Lang
from tests.unit.standards import shipped, writing

PAGE = shipped.ROOT / "docs/standards.md"
NAMES = read_names(shipped.ROOT / "samples")
STANDARDS = list(shipped.standards().values())


def rows() -> list[list[str]]:
    """The cells of the lines on the page."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ") and "<br>" in line]
    cells = ([cell.strip() for cell in line.strip("|").split(" | ")] for line in lines)
    return [held for held in cells if not held[0].startswith("编号")]


def test_the_page_is_as_its_program_writes_it() -> None:
    written = PAGE.read_text(encoding="utf-8") == render(STANDARDS, NAMES)
    assert written, "run: python -m exchange.standards.page"


def test_the_page_does_not_depend_on_the_order_of_the_files() -> None:
    assert render(STANDARDS[::-1], NAMES) == render(STANDARDS, NAMES)


def test_each_line_stands_on_the_page_and_what_is_ours_is_marked() -> None:
    ordered = sorted(STANDARDS, key=lambda standard: standard.code)
    lines = [line for held in ordered for edition in held.editions for line in edition.requirements]
    assert [(held[0], "⚠" in held[5], held[5].strip("*⚠ ").split()[-1]) for held in rows()] == [
        (line.code, line.confidence is Confidence.ASSUMED, line.confidence.value) for line in lines
    ]


def test_each_code_on_the_page_has_a_name() -> None:
    named = {code for _, code in NAMES.named if "_" in code}
    shown = [word for held in rows() for word in held[2].replace("<br>", " ").split() if word in named]
    assert shown == []


@pytest.mark.parametrize(
    ("body", "zh", "en"),
    [
        ("quantity: 1200", "1200", "1,200"),
        ("quantity: {per: person, count: 2, spare: '4:1'}", "每人配 2，备份 4:1", "2 per person, spare 4:1"),
        ("quantity: {per: person, count: 3, every: 10}", "每 10 人配 3", "3 per 10 people"),
        ("quantity: {per: squads, every: 2}", "每 2 班配 1", "1 per 2 squads"),
        ("quantity: {per: forest_area, every: 1000}", "森林面积每 1000 ha 配 1", "1 per 1,000 ha of forest area"),
        ("quantity: {per: people_on_shift}", "当班人数每 1 配 1", "1 for each of people on the shift"),
        ("quantity: {per: {role: nurse}, every: 3}", "护士人数每 3 配 1", "1 per 3 of people in the role of nurse"),
        ("quantity: {per: {units: boat}}", "在手救援舟艇数每 1 配 1", "1 for each of units on hand of rescue boat"),
        ("quantity: {share: 90%}", "90%", "90 %"),
        ("quantity: {share: 0.5%, of: [nurse, physician]}", "护士或医生的 0.5%", "0.5 % of nurse or physician"),
        ("quantity: {each: shift, rule: 30}", "每班次（30）", "for each shift (30)"),
        (
            "quantity: {greater_of: [3, {per: staff, count: 5, every: 1000, minimum: 1, maximum: 9}]}",
            "取大：3与（从业人员每 1000 配 5，不少于 1，不多于 9）",
            "the greater of 3 and (5 per 1,000 of employees, at least 1, at most 9)",
        ),
        ("quantity: {sum_of: [{per: person}, 10]}", "（每人配 1）加10", "(1 per person) plus 10"),
        (
            "quantity: {bands: floor_area, table: [{below: 20000, value: 1}], onwards: 3}",
            "按建筑面积：不足 20000 为 1，以上 3",
            "by floor area: 1 below 20,000, 3 from there on",
        ),
        (
            "quantity: {bands: seats, lowest: 20, table: [{up_to: 50, value: 1}], further: 50}",
            "按核载人数：不足 20 不要求，至 50 为 1，其后每 50（含不足）加 1",
            "by seats: none below 20, 1 up to 50, then 1 more for each 50 or part",
        ),
    ],
)
def test_a_quantity_is_told_in_words(body: str, zh: str, en: str) -> None:
    held = writing.requirement(f"headcount: anyone\n{body}").rule
    assert held is not None
    assert (rule(held, NAMES, Lang.ZH), rule(held, NAMES, Lang.EN)) == (zh, en)


@pytest.mark.parametrize(
    ("body", "zh", "en"),
    [
        ("headcount: anyone\nquantity: 1", "人员", "people"),
        (
            "equipment: {any_of: [{type: assault_boat, worth: 2}, inflatable_boat], substitutes: false}\nquantity: 1",
            "冲锋舟（抵 2）或橡皮艇，不计替代品",
            "assault boat (worth 2) or inflatable boat, no substitutes",
        ),
        (
            """
            equipment:
              any_of: drainage_pump
              specification: {drainage_flow: {minimum: 200}}
              capacity: drainage_flow
            quantity: 1
            """,
            "排涝水泵，每件排水流量 ≥ 200 m³/h，排水流量合计",
            "drainage pump, each with drainage flow ≥ 200 m³/h, drainage flow in all",
        ),
        (
            """
            post:
              roles: [medic, nurse]
              qualifications: {any_of: emt, not_older_than: 24}
              bounds: {age: {maximum: 45}}
            quantity: 1
            """,
            "岗位 急救员或护士，持急救医士证（签发不超过 24 个月），年龄 ≤ 45",
            "post of medic or nurse, with emergency medical technician (not older than 24 months), age ≤ 45",
        ),
        (
            "recency: {exercises: apparatus_drill, count: 1, months: 12, grace_months: 2, passed: true, roles: diver}",
            "每名潜水员 12 个月内 1 次佩用呼吸器演练，宽限 2 个月，须合格",
            "every diver: 1 x drill with apparatus worn in 12 months, grace in months: 2, passed",
        ),
        (
            "recency: {exercises: full_deployment, hours: 40, days: 365, as_one: true}",
            "全队 365 天内 40 小时全员拉动演练",
            "the team as one: 40 h full deployment in 365 days",
        ),
        (
            "measure: {sum_of: [{of: headcount}, {factor: -45, of: shifts}], maximum: 0, dimension: P}",
            "在队人数 - 45 × 班次数 ≤ 0（计入人员）",
            "headcount - 45 × shifts ≤ 0 (counts in people)",
        ),
    ],
)
def test_what_is_asked_is_told_in_words(body: str, zh: str, en: str) -> None:
    held = writing.requirement(body).asks
    assert (asks(held, NAMES, Lang.ZH), asks(held, NAMES, Lang.EN)) == (zh, en)


def test_a_condition_is_told_in_words() -> None:
    held = writing.requirement("""\
        headcount: anyone
        quantity: 1
        when:
          all_of:
            - {grade: [一级, 二级]}
            - {any_of: [{task: over_water}, {value: water_temperature, below: 15}]}
            - {not: {on_hand: immersion_suit}}
    """).condition
    assert held is not None
    assert condition(held, NAMES, Lang.ZH) == (
        "等级 一级、二级且（任务“水上飞行”或作业水域水温 < 15 °C）且除非在手有抗浸服"
    )
    assert condition(held, NAMES, Lang.EN) == (
        "grade 一级, 二级 and (task “flight over water” or water temperature of the area < 15 °C)"
        " and unless there is immersion suit on hand"
    )

"""The tables of a team's page: the sums of the dimensions, the lines, what does not count."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from rich.table import Table
from rich.text import Text

from api.commands.assess.basis import Basis
from api.commands.assess.sums import fill, sum_of, written
from api.commands.said import said
from graph.model.requirements import Confidence, Dimension, Edition, Level
from readiness import words
from readiness.assessment import Assessment, Line, LineState, Reason
from readiness.levels import thresholds
from readiness.words import Lang

SHOWN = 6
"""Units or people of one reason that are named."""

STYLES = {LineState.MET: "", LineState.SHORT: "yellow", LineState.UNKNOWN: "magenta", LineState.NOT_APPLICABLE: "dim"}


def _table(zh: Sequence[str], en: Sequence[str], lang: Lang, right: Iterable[int] = ()) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for place, head in enumerate(zh if lang is Lang.ZH else en):
        table.add_column(head, justify="right" if place in right else "left")
    return table


def dimension_table(edition: Edition, assessment: Assessment, lang: Lang) -> Table:
    """Each dimension: the sum of weight x fill by the sum of weights, and the thresholds it is held against."""
    zh = ("维度", "等级", "满足率", "Σ权重×满足 ÷ Σ权重", "门槛")
    en = ("dimension", "level", "coverage", "Σ weight × fill ÷ Σ weight", "thresholds")
    table = _table(zh, en, lang)
    for dimension, result in assessment.dimensions.items():
        name = f"{dimension.value} {words.dimension(dimension, lang)}"
        if result.coverage is None or result.level is Level.NOT_ASSESSED:
            table.add_row(name, words.level(Level.NOT_ASSESSED, lang), "-", "-", "-", style="dim")
            continue
        total = sum_of(assessment.lines, dimension)
        limits = thresholds(edition, dimension)
        steps = ", ".join(
            f"{level}≥{words.percent(limit)}"
            for level, limit in (("R1", limits.r1), ("R2", limits.r2), ("R3", limits.r3))
        )
        worked = f"{written(total)} = {result.coverage}"
        table.add_row(name, result.level.value, words.percent(result.coverage), Text(worked), steps)
    return table


def line_table(lines: Sequence[Line], basis: Basis, lang: Lang) -> Table:
    """Each line with its numbers; ! marks critical ones, * assumptions."""
    zh = ("条目", "名称", "性质", "权重", "维度", "应有", "在手", "可用", "计入", "短缺", "满足", "状态", "应有的依据")
    en = (
        "line",
        "name",
        "necessity",
        "weight",
        "required",
        "on hand",
        "usable",
        "filled",
        "short",
        "fill",
        "state",
        "required is",
    )
    table = _table(zh, en, lang, right=(3, 5, 6, 7))
    for line in lines:
        asked = line.requirement
        name = said(lang, asked.name, asked.name_en or asked.name)
        critical = f" !{asked.cap.value}" if asked.critical else ""
        assumed = " *" if asked.confidence is Confidence.ASSUMED else ""
        table.add_row(
            asked.code,
            Text(name + assumed),
            words.necessity(asked.necessity, lang) + critical,
            str(asked.weight),
            _counts_in(line),
            *(_amount(value) for value in (line.required, line.on_hand, line.usable)),
            _by_dimension(line, line.filled, words.amount),
            _by_dimension(line, line.short, words.amount),
            _by_dimension(line, _fills(line), str),
            words.state(line.state, lang),
            Text(basis.of(asked)),
            style=STYLES[line.state],
        )
    return table


def reason_table(reasons: Mapping[str, Sequence[Reason]], lang: Lang, names: Mapping[str, str]) -> Table:
    """What looks right for a line and does not count, and why: units and people of one line and reason together."""
    zh, en = ("条目", "数量", "原因", "不计入的人员或装备"), ("line", "amount", "why", "does not count")
    table = _table(zh, en, lang, right=(1,))
    for code, found in reasons.items():
        together: dict[str, list[Reason]] = {}
        for reason in found:
            together.setdefault(words.reason(reason, lang, names), []).append(reason)
        for why, several in together.items():
            amount = sum((reason.amount for reason in several), Fraction(0))
            table.add_row(code, _amount(amount), Text(why), Text(_called(several, names)))
    return table


def _called(several: Sequence[Reason], names: Mapping[str, str]) -> str:
    called = [
        f"{names[reason.code]} {reason.code}" if reason.is_person and reason.code in names else reason.code
        for reason in several[:SHOWN]
    ]
    more = [f"… +{len(several) - SHOWN}"] if len(several) > SHOWN else []
    return ", ".join([*called, *more])


def _amount(value: Fraction | None) -> str:
    return "-" if value is None else words.amount(value)


def _by_dimension(line: Line, values: Mapping[Dimension, Fraction] | None, say: Callable[[Fraction], str]) -> str:
    """One number, or S and C apart where they differ."""
    if not values or line.required is None:
        return "-"
    told = {dimension: say(value) for dimension, value in values.items()}
    if len(set(told.values())) == 1:
        return next(iter(told.values()))
    return " ".join(f"{dimension.value} {text}" for dimension, text in told.items())


def _counts_in(line: Line) -> str:
    """The letters of the dimensions that the line counts in."""
    return "".join(dimension.value for dimension in line.filled or ())


def _fills(line: Line) -> dict[Dimension, Fraction]:
    fills = {dimension: fill(line, dimension) for dimension in line.filled or ()}
    return {dimension: value for dimension, value in fills.items() if value is not None}

"""The words of readiness in Chinese and English; pure functions from codes and amounts to text."""

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from graph.model.declaration.property import Choice
from graph.model.labels.assessment import READINESS
from graph.model.labels.levels import CONFIDENCES, NECESSITIES, SUBJECTS
from graph.model.requirements import Confidence, Dimension, Level, Necessity
from readiness.assessment import Binding, LineState, Reason, Why


class Lang(StrEnum):
    """A language that explanations are told in."""

    ZH = "ZH"
    EN = "EN"


Said = Mapping[Lang, str]


def _said(zh: str, en: str) -> Said:
    return {Lang.ZH: zh, Lang.EN: en}


def _choices(choices: tuple[Choice, ...]) -> Mapping[str, Said]:
    return {choice.code: _said(choice.zh, choice.en) for choice in choices}


LEVELS = _choices(READINESS)
SUBJECT_WORDS = _choices(SUBJECTS)
NECESSITY_WORDS = _choices(NECESSITIES)
CONFIDENCE_WORDS = _choices(CONFIDENCES)
DIMENSIONS = {
    Dimension.P: _said("人员", "people"),
    Dimension.S: _said("装备", "supply"),
    Dimension.C: _said("完好", "condition"),
    Dimension.T: _said("训练", "training"),
}
STATES = {
    LineState.MET: _said("满足", "met"),
    LineState.SHORT: _said("短缺", "short"),
    LineState.UNKNOWN: _said("资料不全", "unknown"),
    LineState.NOT_APPLICABLE: _said("不适用", "not applicable"),
}
WHYS = {
    Why.EXPIRED: _said("已过期", "expired"),
    Why.INSPECTION_DUE: _said("检验超期", "inspection overdue"),
    Why.EXPIRY_DATE_MISSING: _said("缺失效日", "expiry date missing"),
    Why.INSPECTION_DATE_MISSING: _said("缺检验到期日", "inspection date missing"),
    Why.IN_REPAIR: _said("在修", "in repair"),
    Why.UNSERVICEABLE: _said("不可用", "unserviceable"),
    Why.RETIRED: _said("已报废", "retired"),
    Why.CONDITION_NOT_RECORDED: _said("状况未登记", "condition not recorded"),
    Why.ON_LOAN: _said("已借出", "on loan"),
    Why.MISSES_SPECIFICATION: _said("不符合技术要求", "misses the specification"),
    Why.NOT_MEASURED: _said("未测", "not measured"),
    Why.ABSENT: _said("缺勤", "absent"),
    Why.NOT_QUALIFIED: _said("无所需资质", "not qualified"),
    Why.QUALIFICATION_LAPSED: _said("资质已失效", "qualification lapsed"),
    Why.QUALIFICATION_REVOKED: _said("资质已吊销", "qualification revoked"),
    Why.TOO_OLD: _said("资质取得过久", "qualification too old"),
    Why.OUT_OF_BOUNDS: _said("超出规定范围", "out of bounds"),
    Why.NOT_ATTENDED: _said("参训不足", "not attended enough"),
    Why.USED_ELSEWHERE: _said("已计入其他条目", "used by another line"),
}
DAYS = {
    Why.EXPIRED: _said("失效日{}", "on {}"),
    Why.INSPECTION_DUE: _said("到期日{}", "due on {}"),
    Why.ON_LOAN: _said("至{}", "until {}"),
    Why.ABSENT: _said("至{}", "until {}"),
    Why.QUALIFICATION_LAPSED: _said("有效期至{}", "on {}"),
    Why.QUALIFICATION_REVOKED: _said("吊销日{}", "on {}"),
    Why.TOO_OLD: _said("有效至{}", "counted until {}"),
    Why.NOT_ATTENDED: _said("最近一次{}", "last on {}"),
}
ABSENCES = {
    "LEAVE": _said("请假", "on leave"),
    "SUSPENSION": _said("停职", "suspended"),
    "AWAY": _said("外派", "away with another force"),
}
FACTS = {
    "squads": _said("班数", "number of squads"),
    "shifts": _said("班次数", "number of shifts"),
    "sites": _said("作业点数", "number of work sites"),
    "establishment": _said("编制", "establishment"),
    "grade": _said("等级", "grade"),
}


def level(value: Level, lang: Lang) -> str:
    """A readiness level."""
    return LEVELS[value.value][lang]


def dimension(value: Dimension, lang: Lang) -> str:
    """A dimension."""
    return DIMENSIONS[value][lang]


def state(value: LineState, lang: Lang) -> str:
    """The state of a line."""
    return STATES[value][lang]


def necessity(value: Necessity, lang: Lang) -> str:
    """How strongly a line is asked."""
    return NECESSITY_WORDS[value.value][lang]


def subject(code: str, lang: Lang) -> str:
    """The subject of a line, by its code."""
    return SUBJECT_WORDS[code][lang]


def confidence(value: Confidence, lang: Lang) -> str:
    """How far a figure can be trusted."""
    return CONFIDENCE_WORDS[value.value][lang]


def why(value: Why, lang: Lang) -> str:
    """A reason without its particulars."""
    return WHYS[value][lang]


def reason(value: Reason, lang: Lang, names: Mapping[str, str] | None = None) -> str:
    """A reason with its day and what it is about: "expired (on 2026-03-01)".

    `names` may give the words for details: measures, types, team ids and codes of lines.
    """
    said = why(value.why, lang)
    parts = []
    if value.detail is not None:
        known = ABSENCES.get(value.detail) if value.why is Why.ABSENT else None
        parts.append(known[lang] if known else (names or {}).get(value.detail, value.detail))
    if value.on is not None and value.why in DAYS:
        parts.append(DAYS[value.why][lang].format(value.on.isoformat()))
    if not parts:
        return said
    return f"{said}（{'，'.join(parts)}）" if lang is Lang.ZH else f"{said} ({', '.join(parts)})"


def missing(fact: str, lang: Lang, names: Mapping[str, str] | None = None) -> str:
    """A missing fact by its name: "measure:floor_area", "band:150000", "squads"."""
    kind, _, rest = fact.partition(":")
    if kind == "measure":
        called = (names or {}).get(rest, rest)
        return f"指标“{called}”" if lang is Lang.ZH else f"measure {called}"
    if kind == "band":
        return f"分档表中没有 {rest} 的档次" if lang is Lang.ZH else f"a band for {rest}"
    known = FACTS.get(fact)
    return known[lang] if known else fact


def binding(value: Binding, lang: Lang) -> str:
    """What holds the level down, in one line; empty when nothing does."""
    joint = "、" if lang is Lang.ZH else ", "
    parts = [dimension(one, lang) for one in value.dimensions]
    parts += [f"关键项 {line}" if lang is Lang.ZH else f"critical line {line}" for line in value.caps]
    return joint.join(parts)


def percent(coverage: Fraction) -> str:
    """A coverage in percent with one decimal, cut and never rounded up: 0.8996 is "89.9 %"."""
    tenths = coverage.numerator * 1000 // coverage.denominator
    return f"{tenths // 10}.{tenths % 10} %"


def amount(value: Fraction) -> str:
    """An amount for people: a decimal where it has a short end, else the fraction: "31.875", "5/3"."""
    for places in range(7):
        scaled = value * 10**places
        if scaled.denominator == 1:
            sign, digits = "-" if value < 0 else "", str(abs(scaled.numerator)).rjust(places + 1, "0")
            return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"
    return str(value)

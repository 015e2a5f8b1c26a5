"""The words of what blocks, lifts and comes, in Chinese and English."""

from collections.abc import Iterable, Mapping

from graph.model.requirements import Level
from readiness import words
from readiness.ahead import NextChange
from readiness.blocking import BlockingSet
from readiness.lifting.lift import Lift
from readiness.turning.causes import Cause, Turn
from readiness.words import ABSENCES, Lang, Said

Names = Mapping[str, str]
NO_NAMES: Names = {}


def _said(zh: str, en: str) -> Said:
    return {Lang.ZH: zh, Lang.EN: en}


TURNS = {
    Turn.EXPIRED: _said("已过期", "expired"),
    Turn.INSPECTION_OVERDUE: _said("检验超期", "inspection overdue"),
    Turn.LOAN_BEGINS: _said("借出开始", "loan begins"),
    Turn.LOAN_ENDED: _said("借出结束", "loan ended"),
    Turn.MEMBERSHIP_BEGINS: _said("入队", "membership begins"),
    Turn.MEMBERSHIP_ENDED: _said("离队", "membership ended"),
    Turn.ABSENCE_BEGINS: _said("开始缺勤", "absence begins"),
    Turn.ABSENCE_ENDED: _said("缺勤结束", "absence ended"),
    Turn.AGE: _said("年龄增长", "a year older"),
    Turn.QUALIFICATION_BEGINS: _said("资质生效", "qualification begins"),
    Turn.QUALIFICATION_EXPIRED: _said("资质失效", "qualification expired"),
    Turn.QUALIFICATION_REVOKED: _said("资质吊销", "qualification revoked"),
    Turn.QUALIFICATION_TOO_OLD: _said("资质取得过久", "qualification too old"),
    Turn.EXERCISE_BEGINS: _said("训练演练开始计入", "exercise counts from then"),
    Turn.EXERCISE_LAPSED: _said("训练演练不再计入", "exercise counts no longer"),
    Turn.GRACE_ENDED: _said("宽限期结束", "grace ended"),
    Turn.MEASURE_BEGINS: _said("指标值生效", "measure holds from then"),
    Turn.EDITION_BEGINS: _said("标准版本施行", "edition begins"),
}


def turn(value: Turn, lang: Lang) -> str:
    """How a fact turns, without its particulars."""
    return TURNS[value][lang]


def cause(value: Cause, lang: Lang, names: Names = NO_NAMES) -> str:
    """One fact that turns: "P-001 qualification expired (A)"."""
    known = ABSENCES.get(value.detail)
    detail = known[lang] if known else names.get(value.detail, value.detail)
    head = f"{names.get(value.code, value.code)} {turn(value.turn, lang)}"
    if not detail:
        return head
    return f"{head}（{detail}）" if lang is Lang.ZH else f"{head} ({detail})"


def causes(values: Iterable[Cause], lang: Lang, names: Names = NO_NAMES) -> str:
    """Several facts, in one line."""
    return ("；" if lang is Lang.ZH else "; ").join(cause(one, lang, names) for one in values)


def _level(value: Level, lang: Lang) -> str:
    """The code of the level, which reads alike in both languages; words only where there is no level."""
    return words.level(value, lang) if value is Level.NOT_ASSESSED else value.value


def next_change(value: NextChange, lang: Lang, names: Names = NO_NAMES) -> str:
    """ "2026-05-30 R4: drill counts no longer"; or that nothing changes up to a day."""
    if value.on is None or value.level is None:
        last = value.searched_to.isoformat()
        return f"至{last}无变化" if lang is Lang.ZH else f"no change up to {last}"
    because = causes(value.causes, lang, names)
    joint = "：" if lang is Lang.ZH else ": "
    return f"{value.on.isoformat()} → {_level(value.level, lang)}{joint}{because}"


def lift(value: Lift, lang: Lang, names: Names = NO_NAMES) -> str:
    """ "R2 with 3 additions: E-01 +2, P-03 +1"; or the fact without which no level can be promised."""
    if value.level is None:
        facts = "、".join(f"{line} {words.missing(fact, lang, names)}" for line, fact in value.missing)
        return f"须先登记：{facts}" if lang is Lang.ZH else f"record first: {facts.replace('、', ', ')}"
    told = [f"{one.line} +{words.amount(one.amount)}" for one in value.additions]
    doubt = "" if value.is_proven else ("（未证最少）" if lang is Lang.ZH else " (not proven fewest)")
    if lang is Lang.ZH:
        return f"补充 {value.number} 项可达 {_level(value.level, lang)}：{'、'.join(told)}{doubt}"
    noun = "addition" if value.number == 1 else "additions"
    return f"{_level(value.level, lang)} with {value.number} {noun}: {', '.join(told)}{doubt}"


def blocking(value: BlockingSet, lang: Lang, names: Names = NO_NAMES) -> str:
    """ "P-01, P-02: 2 places, 1 candidate (Li), 1 short"."""
    joint = "、" if lang is Lang.ZH else ", "
    people = joint.join(names.get(one, one) for one in value.candidates)
    lines, places, short = joint.join(value.lines), words.amount(value.places), words.amount(value.deficit)
    number = len(value.candidates)
    if lang is Lang.ZH:
        return f"{lines}：{places} 个岗位，候选 {number} 人{f'（{people}）' if people else ''}，缺 {short} 人"
    noun = "candidate" if number == 1 else "candidates"
    return f"{lines}: {places} places, {number} {noun}{f' ({people})' if people else ''}, {short} short"

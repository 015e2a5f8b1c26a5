"""What a line asks for, in words."""

from collections.abc import Sequence

from exchange.standards.page.bases import base
from exchange.standards.page.names import Names
from exchange.standards.page.numbers import bounds, measure, number, percent, within
from graph.model.requirements import (
    AskedQualification,
    Asks,
    Equipment,
    Headcount,
    Measure,
    Post,
    Qualified,
    Recency,
    Redundancy,
)
from graph.model.rules import BaseKind, Bound
from readiness.words import Lang, dimension

PEOPLE = {Lang.ZH: "人员", Lang.EN: "people"}
MEMBERS = {Lang.ZH: "每名队员", Lang.EN: "every member"}


def asks(held: Asks, names: Names, lang: Lang) -> str:
    """What a line asks for, apart from how much."""
    match held:
        case Equipment():
            return _equipment(held, names, lang)
        case Post():
            said = [names.any_of("role", held.roles, lang) if held.roles else PEOPLE[lang]]
            said += [_holding(one, names, lang) for one in held.qualifications]
            said[0] = f"岗位 {said[0]}" if lang is Lang.ZH else f"post of {said[0]}"
            return _joined([*said, *_bounds(held.bounds, names, lang)], lang)
        case Headcount():
            who = names.any_of("role", held.roles, lang) if held.roles else PEOPLE[lang]
            return _joined([who, *_bounds(held.bounds, names, lang)], lang)
        case Redundancy(share):
            more = percent(share, lang)
            return (
                f"每个岗位另有 {more} 的人可顶替" if lang is Lang.ZH else f"{more} more people who can fill each post"
            )
        case Qualified():
            said = [_who(held.roles, names, lang), _holding(held.qualification, names, lang)]
            return _joined([*said, *_bounds(held.bounds, names, lang)], lang)
        case Recency():
            return _recency(held, names, lang)
        case Measure():
            return _measure(held, names, lang)


def _joined(parts: Sequence[str], lang: Lang) -> str:
    return ("，" if lang is Lang.ZH else ", ").join(part for part in parts if part)


def _equipment(held: Equipment, names: Names, lang: Lang) -> str:
    zh = lang is Lang.ZH
    kinds = [(names.of("equipment_type", one.type, lang), one.worth) for one in held.alternatives]
    said = (
        name if worth == 1 else f"{name}（抵 {number(worth, lang)}）" if zh else f"{name} (worth {number(worth, lang)})"
        for name, worth in kinds
    )
    parts = [("或" if zh else " or ").join(said)]
    if held.specification:
        each = bounds(held.specification, names, lang)
        parts.append(f"每件{each}" if zh else f"each with {each}")
    if held.capacity is not None:
        of = measure(held.capacity, names, lang)
        parts.append(f"{of}合计" if zh else f"{of} in all")
    if not held.takes_substitutes:
        parts.append("不计替代品" if zh else "no substitutes")
    return _joined(parts, lang)


def _who(roles: tuple[str, ...], names: Names, lang: Lang) -> str:
    if not roles:
        return MEMBERS[lang]
    of = names.any_of("role", roles, lang)
    return f"每名{of}" if lang is Lang.ZH else f"every {of}"


def _holding(held: AskedQualification, names: Names, lang: Lang) -> str:
    zh = lang is Lang.ZH
    said = f"{'持' if zh else 'with '}{names.any_of('qualification_type', held.any_of, lang)}"
    if held.not_older_than is None:
        return said
    months = held.not_older_than
    return f"{said}（签发不超过 {months} 个月）" if zh else f"{said} (not older than {months} months)"


def _bounds(held: tuple[tuple[Bound, ...], ...], names: Names, lang: Lang) -> list[str]:
    lists = [bounds(one, names, lang) for one in held]
    return [f"{'；或 ' if lang is Lang.ZH else '; or '}".join(lists)] if lists else []


def _recency(held: Recency, names: Names, lang: Lang) -> str:
    zh = lang is Lang.ZH
    who = ("全队" if zh else "the team as one") if held.as_one else _who(held.roles, names, lang)
    done = names.any_of("exercise_kind", held.kinds, lang)
    span = held.days if held.days is not None else held.months
    unit = ("天" if zh else "days") if held.days is not None else ("个月" if zh else "months")
    unit = unit.removesuffix("s") if span == 1 else unit
    many = held.count if held.hours is None else number(held.hours, lang)
    times = ("次" if zh else "x") if held.hours is None else ("小时" if zh else "h")
    said = [f"{span} {unit}内 {many} {times}{done}" if zh else f"{many} {times} {done} in {span} {unit}"]
    if held.grace_months is not None:
        said.append(f"宽限 {held.grace_months} 个月" if zh else f"grace in months: {held.grace_months}")
    if held.passed:
        said.append("须合格" if zh else "passed")
    if held.exercise_hours is not None:
        hours = within(held.exercise_hours.minimum, held.exercise_hours.maximum, "h", lang)
        said.append(f"每次 {hours}" if zh else f"each {hours}")
    return _joined([f"{who}{' ' if zh else ': '}{said[0]}", *said[1:], *_bounds(held.bounds, names, lang)], lang)


def _measure(held: Measure, names: Names, lang: Lang) -> str:
    said = []
    for factor, of in held.terms:
        sign = " - " if factor < 0 else " + "
        times = "" if abs(factor) == 1 else f"{number(abs(factor), lang)} × "
        said.append(f"{sign}{times}{base(of, names, lang)}")
    summed = "".join(said).removeprefix(" + ")
    only = held.terms[0][1] if len(held.terms) == 1 else None
    unit = names.unit("measure", only.of or "") if only is not None and only.kind is BaseKind.MEASURE else ""
    limits = within(held.minimum, held.maximum, unit, lang)
    counted = dimension(held.dimension, lang)
    return f"{summed} {limits}（计入{counted}）" if lang is Lang.ZH else f"{summed} {limits} (counts in {counted})"

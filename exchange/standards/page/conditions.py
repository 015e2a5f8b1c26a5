"""Conditions in words."""

from exchange.standards.page.bases import base
from exchange.standards.page.names import Names
from exchange.standards.page.numbers import with_unit
from graph.model.rules import (
    AllOf,
    AnyOf,
    BaseKind,
    Compare,
    Condition,
    HasTask,
    HasUnits,
    IsGrade,
    MeasureIs,
    Not,
)
from readiness.words import Lang

SIGNS = {Compare.EQ: "=", Compare.LT: "<", Compare.LE: "≤", Compare.GT: ">", Compare.GE: "≥"}


def condition(held: Condition, names: Names, lang: Lang) -> str:
    """When a line applies."""
    zh = lang is Lang.ZH
    match held:
        case IsGrade(grades):
            listed = ("、" if zh else ", ").join(grades)
            return f"等级 {listed}" if zh else f"grade {listed}"
        case HasTask(task):
            name = names.of("task", task, lang)
            return f"任务“{name}”" if zh else f"task “{name}”"
        case HasUnits(kind):
            name = names.of("equipment_type", kind, lang)
            return f"在手有{name}" if zh else f"there is {name} on hand"
        case MeasureIs():
            unit = names.unit("measure", held.base.of or "") if held.base.kind is BaseKind.MEASURE else ""
            return f"{base(held.base, names, lang)} {SIGNS[held.compare]} {with_unit(held.value, unit, lang)}"
        case AllOf(several):
            return ("且" if zh else " and ").join(_inner(one, names, lang) for one in several)
        case AnyOf(several):
            return ("或" if zh else " or ").join(_inner(one, names, lang) for one in several)
        case Not(inner):
            said = condition(inner, names, lang)
            return f"除非{said}" if zh else f"unless {said}"


def _inner(held: Condition, names: Names, lang: Lang) -> str:
    said = condition(held, names, lang)
    if not isinstance(held, AllOf | AnyOf):
        return said
    return f"（{said}）" if lang is Lang.ZH else f"({said})"

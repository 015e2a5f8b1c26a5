"""Conditions as a file of a standard writes them."""

from typing import Any

from exchange.standards.reading.conditions import COMPARE
from exchange.writing.standards.numbers import base, number
from graph.model.rules import AllOf, AnyOf, Condition, HasTask, HasUnits, IsGrade, MeasureIs, Not

WORDS = {compare: word for word, compare in COMPARE.items()}


def condition(held: Condition) -> dict[str, Any]:
    """When a line applies."""
    match held:
        case HasTask(task):
            return {"task": task}
        case IsGrade(grades):
            return {"grade": list(grades)}
        case MeasureIs(of, compare, value):
            return {"value": base(of), WORDS[compare]: number(value)}
        case HasUnits(kind):
            return {"on_hand": kind}
        case AllOf(several):
            return {"all_of": [condition(one) for one in several]}
        case AnyOf(several):
            return {"any_of": [condition(one) for one in several]}
        case Not(inner):
            return {"not": condition(inner)}

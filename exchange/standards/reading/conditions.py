"""When a line applies: `task`, `grade`, a measured value compared, `on_hand`, and all_of, any_of, not of these."""

from collections.abc import Callable

from exchange.standards.document import Named
from exchange.standards.reading.bases import base
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.numbers import number
from graph.model.rules import AllOf, AnyOf, Compare, Condition, HasTask, HasUnits, IsGrade, MeasureIs, Not

COMPARE = {
    "equals": Compare.EQ,
    "below": Compare.LT,
    "up_to": Compare.LE,
    "above": Compare.GT,
    "at_least": Compare.GE,
}
KINDS = ("task", "grade", "value", "on_hand", "all_of", "any_of", "not")


def condition(form: Form, node: Node) -> Condition | None:
    """A condition: a mapping that says one thing."""
    fields = form.mapping(node)
    kind = None if fields is None else form.only(fields, KINDS)
    if fields is None or kind is None:
        return None
    form.fields(fields, (kind, *COMPARE) if kind == "value" else (kind,))
    return READ[kind](form, fields)


def _task(form: Form, node: Fields) -> Condition | None:
    code = form.get(node, "task", form.names(Named.TASK))
    return None if code is None else HasTask(code)


def _grade(form: Form, node: Fields) -> Condition | None:
    grades = form.get(node, "grade", lambda held: form.items(held, lambda item: form.text(item, 60)))
    return IsGrade(grades) if grades else None


def _value(form: Form, node: Fields) -> Condition | None:
    held = form.get(node, "value", lambda item: base(form, item))
    key = form.only(node, tuple(COMPARE))
    value = None if key is None else form.get(node, key, lambda item: number(form, item))
    return None if held is None or key is None or value is None else MeasureIs(held, COMPARE[key], value)


def _on_hand(form: Form, node: Fields) -> Condition | None:
    code = form.get(node, "on_hand", form.names(Named.EQUIPMENT_TYPE))
    return None if code is None else HasUnits(code)


def _several(form: Form, node: Fields, key: str) -> tuple[Condition, ...]:
    return form.get(node, key, lambda held: form.items(held, lambda item: condition(form, item))) or ()


def _all_of(form: Form, node: Fields) -> Condition | None:
    return AllOf(_several(form, node, "all_of"))


def _any_of(form: Form, node: Fields) -> Condition | None:
    return AnyOf(_several(form, node, "any_of"))


def _not(form: Form, node: Fields) -> Condition | None:
    held = condition(form, node.entries["not"].value)
    return None if held is None else Not(held)


READ: dict[str, Callable[[Form, Fields], Condition | None]] = {
    "task": _task,
    "grade": _grade,
    "value": _value,
    "on_hand": _on_hand,
    "all_of": _all_of,
    "any_of": _any_of,
    "not": _not,
}

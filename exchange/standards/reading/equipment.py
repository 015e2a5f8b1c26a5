"""What a line about equipment asks: alternatives with worths, a specification, a capacity."""

from fractions import Fraction

from exchange.standards.document import Named
from exchange.standards.reading import reasons
from exchange.standards.reading.bounds import bounds
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.numbers import positive, shown
from graph.model.requirements import Alternative, Equipment

KEYS = ("any_of", "specification", "capacity", "substitutes")


def equipment(form: Form, node: Node) -> tuple[Equipment | None, tuple[int, ...]]:
    """The ask and the lines of its alternatives; a code or a list of codes is short for `any_of`."""
    if not isinstance(node, Fields):
        return _finish(form, node, Equipment(()))
    fields = form.fields(node, KEYS, ("any_of",))
    if fields is None or "any_of" not in fields.entries:
        return None, ()
    specification = form.get(fields, "specification", lambda held: bounds(form, held)) or ()
    capacity = form.get(fields, "capacity", form.names(Named.MEASURE))
    substitutes = form.get(fields, "substitutes", form.flag)
    rest = Equipment((), specification, capacity, substitutes is not False)
    return _finish(form, fields.entries["any_of"].value, rest)


def _finish(form: Form, node: Node, rest: Equipment) -> tuple[Equipment | None, tuple[int, ...]]:
    found: list[tuple[Alternative, int]] = []

    def one(item: Node) -> Alternative | None:
        alternative = _alternative(form, item)
        if alternative is None:
            return None
        if any(alternative.type == before.type for before, _ in found):
            form.refuse(item.line, reasons.listed_twice(alternative.type))
        if rest.capacity is not None and alternative.worth != 1:
            form.refuse(item.line, reasons.capacity_with_worth())
        found.append((alternative, item.line))
        return alternative

    form.items(node, one)
    alternatives = tuple(alternative for alternative, _ in found)
    asks = Equipment(alternatives, rest.specification, rest.capacity, rest.takes_substitutes)
    return (asks if alternatives else None), tuple(line for _, line in found)


def _alternative(form: Form, node: Node) -> Alternative | None:
    if not isinstance(node, Fields):
        code = form.names(Named.EQUIPMENT_TYPE)(node)
        return None if code is None else Alternative(code)
    form.fields(node, ("type", "worth"), ("type",))
    code = form.get(node, "type", form.names(Named.EQUIPMENT_TYPE))
    worth = form.get(node, "worth", lambda held: _worth(form, held))
    return None if code is None else Alternative(code, Fraction(1) if worth is None else worth)


def _worth(form: Form, node: Node) -> Fraction | None:
    worth = positive(form, node)
    if worth is not None and (worth * 100).denominator != 1:
        form.refuse(node.line, reasons.worth_places(shown(worth)))
    return worth

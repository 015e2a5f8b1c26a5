"""Bounds on measured values: a specification, and what is asked of people's own measures."""

from fractions import Fraction

from exchange.standards.document import Named, Reference
from exchange.standards.reading import reasons
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.numbers import number, shown
from graph.model.rules import Bound

KEYS = ("minimum", "maximum")


def limits(form: Form, node: Fields) -> tuple[Fraction | None, Fraction | None]:
    """The minimum and maximum of a mapping, in order."""
    minimum = form.get(node, "minimum", lambda held: number(form, held))
    maximum = form.get(node, "maximum", lambda held: number(form, held))
    in_order(form, node, minimum, maximum)
    return minimum, maximum


def in_order(form: Form, node: Fields, minimum: Fraction | None, maximum: Fraction | None) -> None:
    """Refuse a maximum under its minimum, where the maximum stands."""
    if minimum is not None and maximum is not None and maximum < minimum:
        form.refuse(node.entries["maximum"].line, reasons.maximum_under_minimum(shown(maximum), shown(minimum)))


def bound(form: Form, node: Node, measure: str) -> Bound | None:
    """`{minimum: 1, maximum: 2}`, one of the two at least."""
    fields = form.fields(node, KEYS)
    if fields is None:
        return None
    if not any(key in fields.entries for key in KEYS):
        form.refuse(node.line, reasons.no_bounds())
        return None
    return Bound(measure, *limits(form, fields))


def bounds(form: Form, node: Node) -> tuple[Bound, ...]:
    """Bounds by measure; all of them must hold."""
    if not isinstance(node, Fields):
        form.refuse(node.line, reasons.no_mapping())
        return ()
    if not node.entries:
        form.refuse(node.line, reasons.no_bounds())
    found = []
    for measure, entry in node.entries.items():
        form.references.append(Reference(Named.MEASURE, measure, entry.line))
        held = bound(form, entry.value, measure)
        if held is not None:
            found.append(held)
    return tuple(found)


def any_of_bounds(form: Form, node: Node) -> tuple[tuple[Bound, ...], ...]:
    """A list of bounds by measure, one of which must hold whole; a single mapping is a list of one."""
    return form.items(node, lambda item: bounds(form, item))

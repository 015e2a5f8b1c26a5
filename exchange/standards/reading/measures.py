"""What a line about a measured value of the team asks: a value, or a sum of factor x value, within bounds."""

from fractions import Fraction

from exchange.standards.reading import reasons
from exchange.standards.reading.bases import base
from exchange.standards.reading.bounds import KEYS as BOUNDS
from exchange.standards.reading.bounds import limits
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Node
from exchange.standards.reading.numbers import number
from graph.model.requirements import Dimension, Measure
from graph.model.rules import Base

VALUES = ("of", "sum_of")
Term = tuple[Fraction, Base]


def measure(form: Form, node: Node) -> Measure | None:
    """A mapping: `of` one value or `sum_of` several, `minimum` or `maximum` or both, `dimension`."""
    fields = form.fields(node, (*VALUES, *BOUNDS, "dimension"), ("dimension",))
    if fields is None:
        return None
    if not any(key in fields.entries for key in BOUNDS):
        form.refuse(fields.line, reasons.no_bounds())
    minimum, maximum = limits(form, fields)
    dimension = form.get(fields, "dimension", lambda held: form.choice(held, Dimension))
    key = form.only(fields, VALUES)
    terms: tuple[Term, ...] = ()
    if key == "of":
        held = form.get(fields, "of", lambda item: base(form, item))
        terms = () if held is None else ((Fraction(1), held),)
    elif key == "sum_of":
        terms = form.get(fields, "sum_of", lambda item: form.items(item, lambda one: _term(form, one))) or ()
    return Measure(terms, dimension, minimum, maximum) if terms and dimension is not None else None


def _term(form: Form, node: Node) -> Term | None:
    fields = form.fields(node, ("factor", "of"), ("of",))
    if fields is None:
        return None
    factor = form.get(fields, "factor", lambda held: number(form, held))
    held = form.get(fields, "of", lambda item: base(form, item))
    return None if held is None else (Fraction(1) if factor is None else factor, held)

"""How many: a plain number, so many per something, a share, a ratio to a load, bands, the greater or sum of several."""

from collections.abc import Callable
from fractions import Fraction

from exchange.standards.document import Limit, Named
from exchange.standards.reading import reasons
from exchange.standards.reading.bands import bands
from exchange.standards.reading.bases import EACH, base
from exchange.standards.reading.bounds import in_order
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node, Scalar
from exchange.standards.reading.numbers import amount, positive, ratio, share
from graph.model.rules import Each, Fixed, Greater, Per, Quantity, Rule, Share, Sum

KEYS = {
    "fixed": ("fixed",),
    "per": ("per", "count", "every"),
    "ratio": ("ratio", "to"),
    "share": ("share", "of"),
    "bands": ("bands", "table", "lowest", "further", "onwards"),
    "greater_of": ("greater_of",),
    "sum_of": ("sum_of",),
    "each": ("each", "rule"),
}
WRITTEN_ON = ("minimum", "maximum", "spare")
NEEDED = {"ratio": ("to",), "bands": ("table",), "each": ("rule",)}


def rule(form: Form, node: Node) -> Rule | None:
    """A quantity rule; a plain number is a fixed one."""
    if isinstance(node, Scalar):
        number = amount(form, node)
        return None if number is None else Rule(Fixed(number))
    fields = form.mapping(node)
    kind = None if fields is None else form.only(fields, tuple(KEYS))
    if fields is None or kind is None:
        return None
    form.fields(fields, (*KEYS[kind], *WRITTEN_ON), NEEDED.get(kind, ()))
    found = READ[kind](form, fields)
    minimum, maximum = (_limit(form, fields, key) for key in ("minimum", "maximum"))
    in_order(form, fields, minimum, maximum)
    spare = form.get(fields, "spare", lambda held: ratio(form, held))
    return None if found is None else Rule(found, minimum, maximum, spare)


def _limit(form: Form, fields: Fields, key: str) -> Fraction | None:
    value = form.get(fields, key, lambda held: amount(form, held))
    if value is not None:
        form.limits.append(Limit(value, fields.entries[key].line))
    return value


def _fixed(form: Form, node: Fields) -> Quantity | None:
    number = form.get(node, "fixed", lambda held: amount(form, held))
    return None if number is None else Fixed(number)


def _per(form: Form, node: Fields) -> Quantity | None:
    counted = form.get(node, "per", lambda held: base(form, held))
    count = form.get(node, "count", lambda held: amount(form, held))
    every = form.get(node, "every", lambda held: positive(form, held))
    return None if counted is None else Per(_or_one(count), _or_one(every), counted)


def _or_one(number: Fraction | None) -> Fraction:
    return Fraction(1) if number is None else number


def _ratio(form: Form, node: Fields) -> Quantity | None:
    held = form.get(node, "ratio", lambda item: ratio(form, item))
    load = form.get(node, "to", lambda item: base(form, item))
    if held is None or load is None:
        return None
    return Per(Fraction(held.numerator), Fraction(held.denominator), load)


def _share(form: Form, node: Fields) -> Quantity | None:
    held = form.get(node, "share", lambda item: share(form, item))
    roles = form.get(node, "of", lambda item: form.codes(item, Named.ROLE)) or ()
    return None if held is None else Share(held, roles)


def _several(form: Form, node: Fields, key: str) -> tuple[Rule, ...]:
    return form.get(node, key, lambda held: form.items(held, lambda item: rule(form, item))) or ()


def _greater(form: Form, node: Fields) -> Quantity | None:
    return Greater(_several(form, node, "greater_of"))


def _sum(form: Form, node: Fields) -> Quantity | None:
    return Sum(_several(form, node, "sum_of"))


def _each(form: Form, node: Fields) -> Quantity | None:
    word = form.get(node, "each", form.scalar)
    if word is not None and word not in EACH:
        form.refuse(node.entries["each"].line, reasons.no_choice(word, ", ".join(EACH)))
        return None
    inner = form.get(node, "rule", lambda held: rule(form, held))
    return None if word is None or inner is None else Each(EACH[word], inner)


READ: dict[str, Callable[[Form, Fields], Quantity | None]] = {
    "fixed": _fixed,
    "per": _per,
    "ratio": _ratio,
    "share": _share,
    "bands": bands,
    "greater_of": _greater,
    "sum_of": _sum,
    "each": _each,
}

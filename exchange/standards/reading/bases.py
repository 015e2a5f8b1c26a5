"""What a quantity counts: a built-in number of the team, a measure of it, members of a role, units on hand."""

from exchange.standards.document import Named
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node, Scalar
from graph.model.rules import Base, BaseKind

WORDS = {
    "person": BaseKind.STRENGTH,
    "headcount": BaseKind.HEADCOUNT,
    "establishment": BaseKind.ESTABLISHMENT,
    "squads": BaseKind.SQUADS,
    "shifts": BaseKind.SHIFTS,
    "sites": BaseKind.SITES,
}
EACH = {"squad": BaseKind.SQUADS, "shift": BaseKind.SHIFTS, "site": BaseKind.SITES}
KEYS = ("role", "units")


def base(form: Form, node: Node) -> Base | None:
    """One of the words, else the code of a measure; or `{role: CODE}`, or `{units: CODE}`."""
    if isinstance(node, Scalar):
        if node.text in WORDS:
            return Base(WORDS[node.text])
        code = form.names(Named.MEASURE)(node)
        return None if code is None else Base(BaseKind.MEASURE, code)
    fields = form.fields(node, KEYS)
    if fields is None:
        return None
    return keyed_base(form, fields, form.only(fields, KEYS))


def keyed_base(form: Form, fields: Fields, key: str | None) -> Base | None:
    """The base that a mapping names under `role` or `units`."""
    if key is None:
        return None
    kind, named = {
        "role": (BaseKind.ROLE, Named.ROLE),
        "units": (BaseKind.UNITS, Named.EQUIPMENT_TYPE),
    }[key]
    code = form.get(fields, key, form.names(named))
    return None if code is None else Base(kind, code)

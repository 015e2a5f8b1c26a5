"""What lines about people ask: posts, headcounts, redundancy, qualifications."""

from exchange.standards.document import Named
from exchange.standards.reading import reasons
from exchange.standards.reading.bounds import any_of_bounds
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node, Scalar
from exchange.standards.reading.numbers import share
from graph.model.requirements import AskedQualification, Headcount, Post, Qualified, Redundancy
from graph.model.rules import Bound

ANYONE = "anyone"


def roles(form: Form, node: Fields) -> tuple[str, ...]:
    """The roles that a mapping names, none when it names none."""
    return form.get(node, "roles", lambda held: form.codes(held, Named.ROLE)) or ()


def personal(form: Form, node: Fields) -> tuple[tuple[Bound, ...], ...]:
    """The bounds on people's own measures, none when there are none."""
    return form.get(node, "bounds", lambda held: any_of_bounds(form, held)) or ()


def post(form: Form, node: Node) -> Post | None:
    """A role, a list of roles (any of them), or a mapping."""
    if not isinstance(node, Fields):
        found = form.codes(node, Named.ROLE)
        return Post(found) if found else None
    form.fields(node, ("roles", "qualifications", "bounds"))
    if "roles" not in node.entries and "qualifications" not in node.entries:
        form.refuse(node.line, reasons.post_of_nobody())
    asked = form.get(node, "qualifications", lambda held: form.items(held, lambda item: qualification(form, item)))
    return Post(roles(form, node), asked or (), personal(form, node))


def headcount(form: Form, node: Node) -> Headcount | None:
    """`anyone`, a role, a list of roles (any of them), or a mapping."""
    if isinstance(node, Scalar) and node.text == ANYONE:
        return Headcount()
    if not isinstance(node, Fields):
        found = form.codes(node, Named.ROLE)
        return Headcount(found) if found else None
    form.fields(node, ("roles", "bounds"))
    return Headcount(roles(form, node), personal(form, node))


def redundancy(form: Form, node: Node) -> Redundancy | None:
    """A share, which may be over 100 %."""
    found = share(form, node, may_exceed=True)
    return None if found is None else Redundancy(found)


def qualification(form: Form, node: Node) -> AskedQualification | None:
    """A type, or a mapping with `any_of` and `not_older_than` in months."""
    if not isinstance(node, Fields):
        code = form.names(Named.QUALIFICATION_TYPE)(node)
        return None if code is None else AskedQualification((code,))
    form.fields(node, ("any_of", "not_older_than"), ("any_of",))
    return _asked(form, node)


def qualified(form: Form, node: Node) -> Qualified | None:
    """A type, a list of types (any of them), or a mapping."""
    if not isinstance(node, Fields):
        found = form.codes(node, Named.QUALIFICATION_TYPE)
        return Qualified(AskedQualification(found)) if found else None
    form.fields(node, ("any_of", "not_older_than", "roles", "bounds"), ("any_of",))
    asked = _asked(form, node)
    return None if asked is None else Qualified(asked, roles(form, node), personal(form, node))


def _asked(form: Form, node: Fields) -> AskedQualification | None:
    types = form.get(node, "any_of", lambda held: form.codes(held, Named.QUALIFICATION_TYPE))
    months = form.get(node, "not_older_than", lambda held: form.whole(held, 1, 1200))
    return AskedQualification(types, months) if types else None

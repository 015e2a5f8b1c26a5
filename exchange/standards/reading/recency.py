"""What a line about recency asks: so many exercises, or hours of them, in a window, by members or the team as one."""

from exchange.standards.document import Named
from exchange.standards.reading import reasons
from exchange.standards.reading.bounds import bound
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.numbers import positive
from exchange.standards.reading.people import personal, roles
from graph.model.requirements import Recency

KEYS = (
    "exercises",
    "count",
    "hours",
    "days",
    "months",
    "grace_months",
    "passed",
    "as_one",
    "roles",
    "bounds",
    "exercise_hours",
)


def recency(form: Form, node: Node) -> Recency | None:
    """A mapping: `exercises`, `count` or `hours`, `days` or `months`."""
    fields = form.fields(node, KEYS, ("exercises",))
    if fields is None:
        return None
    amount, window = form.only(fields, ("count", "hours")), form.only(fields, ("days", "months"))
    kinds = form.get(fields, "exercises", lambda held: form.codes(held, Named.EXERCISE_KIND))
    found = Recency(
        kinds=kinds or (),
        count=form.get(fields, "count", lambda held: form.whole(held, 1, 100_000)),
        hours=form.get(fields, "hours", lambda held: positive(form, held)),
        days=form.get(fields, "days", lambda held: form.whole(held, 1, 36_500)),
        months=form.get(fields, "months", lambda held: form.whole(held, 1, 1200)),
        grace_months=form.get(fields, "grace_months", lambda held: form.whole(held, 1, 1200)),
        passed=form.get(fields, "passed", form.flag) or False,
        as_one=form.get(fields, "as_one", form.flag) or False,
        roles=roles(form, fields),
        bounds=personal(form, fields),
        exercise_hours=form.get(fields, "exercise_hours", lambda held: bound(form, held, "hours")),
    )
    _check(form, fields, found)
    return found if kinds and amount and window else None


def _check(form: Form, node: Fields, found: Recency) -> None:
    grace = found.grace_months
    if grace is not None:
        line = node.entries["grace_months"].line
        if found.months is None or found.count != 1:
            form.refuse(line, reasons.grace_without_window())
        elif grace >= found.months:
            form.refuse(line, reasons.grace_too_long(grace, found.months))
    if found.as_one and (found.roles or found.bounds):
        form.refuse(node.entries["as_one"].line, reasons.as_one_of_members())

"""One line of an edition, from its mapping to a requirement with what it names."""

from collections.abc import Callable
from dataclasses import dataclass

from exchange.standards.document import Written
from exchange.standards.reading import reasons
from exchange.standards.reading.conditions import condition
from exchange.standards.reading.equipment import equipment
from exchange.standards.reading.form import Form
from exchange.standards.reading.measures import measure
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.people import headcount, post, qualified, redundancy
from exchange.standards.reading.quantities import rule
from exchange.standards.reading.recency import recency
from graph.model.labels.standard import REQUIREMENT
from graph.model.requirements import Asks, Confidence, Level, Necessity, Recency, Requirement
from graph.model.structure import to_structure
from graph.model.values import canonical_json

SUBJECTS = ("equipment", "post", "headcount", "redundancy", "qualification", "recency", "measure")
KEYS = (
    "code",
    "position",
    "name",
    "name_en",
    *SUBJECTS,
    "quantity",
    "when",
    "necessity",
    "weight",
    "critical",
    "cap",
    "confidence",
    "source",
)
WITHOUT_RULE = ("redundancy", "measure")
WITH_RULE = ("equipment", "post", "headcount")


@dataclass(frozen=True, slots=True)
class Asked:
    """A subject, what the line asks of it, and the lines of its alternatives."""

    subject: str
    asks: Asks
    alternatives: tuple[int, ...] = ()


def line(form: Form, node: Node, position: int, source: str | None) -> Written | None:
    """A requirement; `position` where it has none of its own, `source` that of its edition."""
    fields = form.fields(node, KEYS, ("code", "name", "confidence"))
    if fields is None:
        return None
    before = len(form.references), len(form.limits)
    asked = _asked(form, fields)
    found = _requirement(form, fields, asked, position, source)
    if found is None or asked is None:
        return None
    _check_lengths(form, fields, found)
    written = tuple(form.references[before[0] :]), tuple(form.limits[before[1] :])
    return Written(found, fields.line, asked.alternatives, *written)


def _asked(form: Form, node: Fields) -> Asked | None:
    subject = form.only(node, SUBJECTS)
    if subject is None:
        return None
    held = node.entries[subject].value
    if subject == "equipment":
        found, alternatives = equipment(form, held)
        return None if found is None else Asked(subject, found, alternatives)
    asks = READ[subject](form, held)
    return None if asks is None else Asked(subject, asks)


def _requirement(
    form: Form, node: Fields, asked: Asked | None, position: int, edition_source: str | None
) -> Requirement | None:
    code = form.get(node, "code", lambda held: form.code(held, REQUIREMENT.property("code").max_length))
    name = form.get(node, "name", lambda held: form.text(held, REQUIREMENT.property("name").max_length))
    name_en = form.get(node, "name_en", lambda held: form.text(held, REQUIREMENT.property("name_en").max_length))
    own = form.get(node, "position", lambda held: form.whole(held, 1, 100_000))
    quantity = form.get(node, "quantity", lambda held: rule(form, held))
    when = condition(form, node.entries["when"].value) if "when" in node.entries else None
    necessity = form.get(node, "necessity", lambda held: form.choice(held, Necessity)) or Necessity.MANDATORY
    weight = form.get(node, "weight", lambda held: form.whole(held, 1, 100)) or 1
    critical, cap = _critical(form, node, necessity)
    confidence = form.get(node, "confidence", lambda held: form.choice(held, Confidence))
    source = form.get(node, "source", lambda held: form.text(held, REQUIREMENT.property("source").max_length))
    source = source or edition_source
    if confidence not in (None, Confidence.ASSUMED) and source is None and "source" not in node.entries:
        form.refuse(node.line, reasons.source_missing(str(confidence)))
    if asked is None:
        return None
    _check_rule(form, node, asked)
    if code is None or name is None or confidence is None:
        return None
    return Requirement(
        code=code,
        position=own or position,
        name=name,
        asks=asked.asks,
        rule=quantity,
        condition=when,
        name_en=name_en,
        necessity=necessity,
        weight=weight,
        critical=critical,
        cap=cap,
        source=source,
        confidence=confidence,
    )


def _critical(form: Form, node: Fields, necessity: Necessity) -> tuple[bool, Level]:
    critical = form.get(node, "critical", form.flag) or False
    cap = form.get(node, "cap", lambda held: form.choice(held, Level, (Level.R1, Level.NOT_ASSESSED)))
    if "cap" in node.entries and not critical:
        form.refuse(node.entries["cap"].line, reasons.cap_without_critical())
    if critical and necessity is Necessity.OPTIONAL:
        form.warn(node.entries["critical"].line, reasons.critical_optional())
    return critical, cap or Level.R4


def _check_rule(form: Form, node: Fields, asked: Asked) -> None:
    subject = asked.subject
    as_one = isinstance(asked.asks, Recency) and asked.asks.as_one
    if (subject in WITHOUT_RULE or as_one) and "quantity" in node.entries:
        form.refuse(node.entries["quantity"].line, reasons.rule_not_taken("as_one" if as_one else subject))
    if subject in WITH_RULE and "quantity" not in node.entries:
        form.refuse(node.line, reasons.rule_missing(subject))


def _check_lengths(form: Form, node: Fields, found: Requirement) -> None:
    for part, value in (("rule", found.rule), ("condition", found.condition), ("asks", found.asks)):
        most = REQUIREMENT.property(part).max_length
        if value is not None and len(canonical_json(to_structure(value))) > most:
            form.refuse(node.line, reasons.structure_too_long(part, most))


READ: dict[str, Callable[[Form, Node], Asks | None]] = {
    "post": post,
    "headcount": headcount,
    "redundancy": redundancy,
    "qualification": qualified,
    "recency": recency,
    "measure": measure,
}

"""An edition: its version, dates, thresholds and lines; and what its lines must be together."""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from exchange.standards.document import Written
from exchange.standards.reading import reasons
from exchange.standards.reading.form import Form
from exchange.standards.reading.lines import line
from exchange.standards.reading.nodes import Fields, Items, Node
from exchange.standards.reading.numbers import share
from graph.model.labels.standard import EDITION
from graph.model.requirements import Confidence, Dimension, Edition, Necessity, Post, Redundancy, Thresholds

KEYS = ("version", "status", "effective_from", "source", "stale_after_days", "thresholds", "lines")
STRENGTH = tuple(Necessity)
TRUST = tuple(Confidence)


class Status(StrEnum):
    """Whether an edition is in force."""

    DRAFT = "DRAFT"
    IN_FORCE = "IN_FORCE"
    WITHDRAWN = "WITHDRAWN"


def edition(form: Form, node: Node, standard: str) -> tuple[Edition, tuple[Written, ...]] | None:
    """An edition and its lines as written."""
    fields = form.fields(node, KEYS, ("version", "status", "lines"))
    if fields is None:
        return None
    version = form.get(fields, "version", lambda held: form.code(held, EDITION.property("version").max_length))
    status = form.get(fields, "status", lambda held: form.choice(held, Status))
    start: date | None = form.get(fields, "effective_from", form.date)
    source = form.get(fields, "source", lambda held: form.text(held, EDITION.property("source").max_length))
    stale = form.get(fields, "stale_after_days", lambda held: form.whole(held, 0, 36_500))
    thresholds = form.get(fields, "thresholds", lambda held: _thresholds(form, held)) or {}
    written = form.get(fields, "lines", lambda held: _lines(form, held, source)) or ()
    if version is None or status is None or not written:
        return None
    least = max((one.requirement.confidence for one in written), key=TRUST.index)
    requirements = tuple(sorted((one.requirement for one in written), key=lambda held: held.position))
    return Edition(standard, version, status, requirements, start, thresholds, stale, source, least), written


def _lines(form: Form, node: Node, source: str | None) -> tuple[Written, ...]:
    if not isinstance(node, Items):
        form.refuse(node.line, reasons.no_list())
        return ()
    if not node.items:
        form.refuse(node.line, reasons.empty_list())
    _check_positions(form, node)
    found = [line(form, item, place, source) for place, item in enumerate(node.items, 1)]
    written = tuple(one for one in found if one is not None)
    _check_codes(form, written)
    _check_redundancies(form, written)
    return written


def _check_positions(form: Form, node: Items) -> None:
    lines = [item for item in node.items if isinstance(item, Fields)]
    without = [item for item in lines if "position" not in item.entries]
    if without and len(without) < len(lines):
        form.refuse(without[0].line, reasons.positions_mixed())


def _check_codes(form: Form, written: tuple[Written, ...]) -> None:
    codes: dict[str, int] = {}
    positions: dict[int, int] = {}
    for one in written:
        code, position = one.requirement.code, one.requirement.position
        if code in codes:
            form.refuse(one.line, reasons.code_twice(code, codes[code]))
        if position in positions:
            form.refuse(one.line, reasons.position_twice(position, positions[position]))
        codes.setdefault(code, one.line)
        positions.setdefault(position, one.line)


def _check_redundancies(form: Form, written: tuple[Written, ...]) -> None:
    posts = [STRENGTH.index(one.requirement.necessity) for one in written if isinstance(one.requirement.asks, Post)]
    for one in written:
        if isinstance(one.requirement.asks, Redundancy):
            own = STRENGTH.index(one.requirement.necessity)
            if not any(post <= own for post in posts):
                form.refuse(one.line, reasons.redundancy_of_nothing())


def _thresholds(form: Form, node: Node) -> dict[Dimension, Thresholds]:
    fields = form.fields(node, tuple(Dimension))
    found: dict[Dimension, Thresholds] = {}
    for dimension in Dimension:
        held = None if fields is None else form.get(fields, dimension.value, lambda item: _three(form, item))
        if held is not None:
            found[dimension] = held
    return found


def _three(form: Form, node: Node) -> Thresholds | None:
    keys = ("r1", "r2", "r3")
    fields = form.fields(node, keys, keys)
    if fields is None:
        return None
    found: list[Fraction | None] = [form.get(fields, key, lambda held: share(form, held)) for key in keys]
    r1, r2, r3 = found
    if r1 is None or r2 is None or r3 is None:
        return None
    if not r1 > r2 > r3:
        form.refuse(fields.line, reasons.thresholds_unordered())
        return None
    return Thresholds(r1, r2, r3)

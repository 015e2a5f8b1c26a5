"""Exact numbers as people write them: decimals, shares (90%, 0.9, 2/3), ratios (4:1)."""

import re
from fractions import Fraction

from exchange.standards.reading import reasons
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Node
from graph.model.values import MILLION, decimal_text, fraction, millionths

PERCENT = re.compile(r"(\d{1,6}(?:\.\d{1,4})?) ?%\Z", re.ASCII)
PARTS = re.compile(r"(\d{1,6})/([1-9]\d{0,5})\Z", re.ASCII)
RATIO = re.compile(r"([1-9]\d{0,5}):([1-9]\d{0,5})\Z", re.ASCII)


def _decimal(text: str) -> Fraction:
    return fraction(millionths(text))


def _share(text: str) -> Fraction:
    if found := PERCENT.match(text):
        return Fraction(found[1]) / 100
    if found := PARTS.match(text):
        return Fraction(int(found[1]), int(found[2]))
    return _decimal(text)


def _ratio(text: str) -> Fraction:
    found = RATIO.match(text)
    if not found:
        raise ValueError(text)
    return Fraction(int(found[1]), int(found[2]))


def number(form: Form, node: Node) -> Fraction | None:
    """Any decimal, a negative one too."""
    return form.take(node, _decimal, reasons.no_number)


def amount(form: Form, node: Node) -> Fraction | None:
    """A decimal of 0 or more."""
    found = number(form, node)
    if found is not None and found < 0:
        form.refuse(node.line, reasons.negative(str(found)))
        return None
    return found


def positive(form: Form, node: Node) -> Fraction | None:
    """A decimal above 0."""
    found = number(form, node)
    if found is not None and found <= 0:
        form.refuse(node.line, reasons.not_positive(str(found)))
        return None
    return found


def share(form: Form, node: Node, may_exceed: bool = False) -> Fraction | None:
    """A share of 0 or more, up to 100 % unless it may exceed that."""
    found = form.take(node, _share, reasons.no_share)
    if found is None:
        return None
    if found < 0:
        form.refuse(node.line, reasons.negative(str(found)))
        return None
    if found > 1 and not may_exceed:
        form.refuse(node.line, reasons.share_over_one(shown(found * 100) + "%"))
        return None
    return found


def ratio(form: Form, node: Node) -> Fraction | None:
    """A ratio such as 4:1, as the number 4."""
    return form.take(node, _ratio, reasons.no_ratio)


def shown(value: Fraction) -> str:
    """A number for a reason: whole or decimal where it is one, else p/q."""
    if value.denominator == 1:
        return str(value.numerator)
    scaled = value * MILLION
    return decimal_text(scaled.numerator) if scaled.denominator == 1 else str(value)

"""A banded table on a measured value: rows that end `below` or `up_to` a bound, in order, each with its value.

`onwards` is the value beyond the last row: a band up to the greatest number that the registry holds.
"""

from fractions import Fraction
from itertools import pairwise

from exchange.standards.reading import reasons
from exchange.standards.reading.bases import base
from exchange.standards.reading.form import Form
from exchange.standards.reading.nodes import Fields, Node
from exchange.standards.reading.numbers import amount, number, positive, shown
from graph.model.rules import Band, Bands
from graph.model.values import MILLION

ENDS = ("below", "up_to")
GREATEST = Fraction(10**12) - Fraction(1, MILLION)


def bands(form: Form, node: Fields) -> Bands | None:
    """`bands` names the base, `table` holds the rows; with `lowest` and `further` where the standard has them."""
    measured = form.get(node, "bands", lambda held: base(form, held))
    lines: list[tuple[Band, int]] = []

    def row(item: Node) -> Band | None:
        found = _row(form, item)
        if found is not None:
            lines.append((found, item.line))
        return found

    table = form.get(node, "table", lambda held: form.items(held, row)) or ()
    lowest = form.get(node, "lowest", lambda held: number(form, held))
    further = form.get(node, "further", lambda held: positive(form, held))
    onwards = form.get(node, "onwards", lambda held: amount(form, held))
    _check_order(form, lines)
    if table:
        _check_ends(form, node, table, lowest)
    if onwards is not None:
        table = (*table, Band(GREATEST, True, onwards))
    return None if measured is None or not table else Bands(measured, table, lowest, further)


def _row(form: Form, node: Node) -> Band | None:
    fields = form.fields(node, (*ENDS, "value"), ("value",))
    end = None if fields is None else form.only(fields, ENDS)
    if fields is None or end is None:
        return None
    bound = form.get(fields, end, lambda held: number(form, held))
    value = form.get(fields, "value", lambda held: amount(form, held))
    return None if bound is None or value is None else Band(bound, end == "up_to", value)


def _check_order(form: Form, lines: list[tuple[Band, int]]) -> None:
    for (before, _), (band, line) in pairwise(lines):
        if (band.bound, band.is_included) <= (before.bound, before.is_included):
            form.refuse(line, reasons.bands_unordered(end(band), end(before)))


def _check_ends(form: Form, node: Fields, table: tuple[Band, ...], lowest: Fraction | None) -> None:
    first, last = table[0], table[-1]
    if lowest is not None and (lowest, True) > (first.bound, first.is_included):
        form.refuse(node.entries["lowest"].line, reasons.bands_lowest(shown(lowest), end(first)))
    if "further" in node.entries and "onwards" in node.entries:
        form.refuse(node.entries["onwards"].line, reasons.one_of("further, onwards"))
    elif "further" not in node.entries and "onwards" not in node.entries:
        form.warn(node.entries["table"].line, reasons.bands_run_out(end(last)))


def end(band: Band) -> str:
    """How a band ends, in the words of the file."""
    return f"{'up_to' if band.is_included else 'below'} {shown(band.bound)}"

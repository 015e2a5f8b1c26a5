"""Quantity rules as a file of a standard writes them."""

from fractions import Fraction
from typing import Any

from exchange.standards.reading.bands import GREATEST
from exchange.standards.reading.bases import EACH
from exchange.writing.standards.numbers import Form, base, number, ratio, within
from graph.model.rules import Band, Bands, Each, Fixed, Greater, Per, Quantity, Rule, Share, Sum

WORDS = {kind: word for word, kind in EACH.items()}


def rule(held: Rule) -> Form:
    """A rule with its limits and spares; a fixed number alone is that number."""
    if isinstance(held.quantity, Fixed) and held == Rule(held.quantity):
        return number(held.quantity.number)
    found = _quantity(held.quantity) | within(held.minimum, held.maximum)
    return found if held.spare is None else found | {"spare": ratio(held.spare)}


def _quantity(held: Quantity) -> dict[str, Any]:
    match held:
        case Fixed(value):
            return {"fixed": number(value)}
        case Per(count, every, of):
            named = (("count", count), ("every", every))
            return {"per": base(of)} | {name: number(value) for name, value in named if value != 1}
        case Share(share, roles):
            return {"share": number(share)} | ({"of": list(roles)} if roles else {})
        case Bands():
            return _bands(held)
        case Greater(rules):
            return {"greater_of": [rule(one) for one in rules]}
        case Sum(rules):
            return {"sum_of": [rule(one) for one in rules]}
        case Each(kind, inner):
            return {"each": WORDS[kind], "rule": rule(inner)}


def _bands(held: Bands) -> dict[str, Any]:
    rows = list(held.bands)
    onwards = rows.pop() if _goes_on(rows) and held.further is None else None
    named = (("lowest", held.lowest), ("further", held.further), ("onwards", onwards.value if onwards else None))
    table = [{"up_to" if row.is_included else "below": number(row.bound), "value": number(row.value)} for row in rows]
    found = {"bands": base(held.base), "table": table}
    return found | {name: number(value) for name, value in named if isinstance(value, Fraction)}


def _goes_on(rows: list[Band]) -> bool:
    last = rows[-1]
    return len(rows) > 1 and last.bound == GREATEST and last.is_included

"""How much a rule asks for: the number, rounded, held within minimum and maximum, with the spare on top."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from graph.model.rules import Bands, Base, Each, Fixed, Greater, Per, Quantity, Rule, Share
from readiness.bands import banded
from readiness.day import Day
from readiness.measures import number
from readiness.missing import Missing, missing_of


@dataclass(frozen=True, slots=True)
class Asked:
    """What the rule is for: whole pieces or people, or something measured; `roles` are those of whom a share is."""

    is_whole: bool = True
    roles: tuple[str, ...] = ()


def required(rule: Rule, day: Day, asked: Asked) -> Fraction | Missing:
    """What the rule asks for, worked out to its end."""
    amount = _amount(rule.quantity, day, asked)
    if isinstance(amount, Missing):
        return amount
    amount = _rounded(amount, asked)
    if rule.minimum is not None:
        amount = max(amount, rule.minimum)
    if rule.maximum is not None:
        amount = min(amount, rule.maximum)
    if rule.spare:
        amount += _rounded(amount / rule.spare, asked)
    return amount


def _rounded(amount: Fraction, asked: Asked) -> Fraction:
    return Fraction(ceil(amount)) if asked.is_whole else amount


def _amount(quantity: Quantity, day: Day, asked: Asked) -> Fraction | Missing:
    match quantity:
        case Fixed():
            return quantity.number
        case Per():
            base = number(quantity.base, day)
            return base if isinstance(base, Missing) else quantity.count * base / quantity.every
        case Share():
            return quantity.share * day.in_roles(quantity.roles or asked.roles)
        case Bands():
            value = number(quantity.base, day)
            return value if isinstance(value, Missing) else banded(quantity, value)
        case Each():
            return _each(quantity, day, asked)
        case Greater():
            return _of_several(quantity.rules, day, asked, is_sum=False)
    return _of_several(quantity.rules, day, asked, is_sum=True)


def _each(quantity: Each, day: Day, asked: Asked) -> Fraction | Missing:
    times, one = number(Base(quantity.kind), day), required(quantity.rule, day, asked)
    if isinstance(times, Missing) or isinstance(one, Missing):
        return missing_of((times, one)) or Missing(())
    return times * one


def _of_several(rules: tuple[Rule, ...], day: Day, asked: Asked, is_sum: bool) -> Fraction | Missing:
    parts = [required(rule, day, asked) for rule in rules]
    missing = missing_of(parts)
    if missing is not None:
        return missing
    known = [part for part in parts if not isinstance(part, Missing)]
    return sum(known, Fraction(0)) if is_sum else max(known, default=Fraction(0))

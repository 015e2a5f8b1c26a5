"""The numbers, grades and marks of a requirement line, to be compared with what is published."""

from collections.abc import Iterator
from fractions import Fraction

from exchange.standards.reading.bands import GREATEST
from graph.model.requirements import (
    AskedQualification,
    Equipment,
    Headcount,
    Measure,
    Necessity,
    Post,
    Qualified,
    Recency,
    Redundancy,
    Requirement,
)
from graph.model.rules import AllOf, Bands, Bound, Condition, Each, Fixed, Greater, IsGrade, Per, Rule, Share, Sum

MARKS = {Necessity.MANDATORY: "", Necessity.RECOMMENDED: "R", Necessity.OPTIONAL: "O"}


def numbers(line: Requirement) -> tuple[Fraction, ...]:
    """All numbers of a line's rule, specification, bounds and window, in rising order."""
    return tuple(sorted([*of_rule(line.rule), *of_asks(line)]))


def marks(line: Requirement) -> str:
    """The first letter of the confidence, R or O where the line is not mandatory, ! where it is critical."""
    return line.confidence[0] + MARKS[line.necessity] + ("!" if line.critical else "")


def grades(condition: Condition | None) -> str:
    """The grades that a condition names, by itself or beside others; none: for every grade."""
    match condition:
        case IsGrade(held):
            return " / ".join(held)
        case AllOf(conditions):
            return "".join(map(grades, conditions))
    return ""


def of_rule(rule: Rule | None) -> Iterator[Fraction]:
    """The numbers of a rule, apart from an `every` of 1 and the end of a table that goes on."""
    if rule is None:
        return
    yield from (number for number in (rule.minimum, rule.maximum, rule.spare) if number is not None)
    match rule.quantity:
        case Fixed(number):
            yield number
        case Per(count, every, _):
            yield count
            yield from (every,) if every != 1 else ()
        case Share(share, _):
            yield share
        case Greater(rules) | Sum(rules):
            for inner in rules:
                yield from of_rule(inner)
        case Each(_, inner):
            yield from of_rule(inner)
        case Bands() as table:
            yield from _of_bands(table)


def _of_bands(table: Bands) -> Iterator[Fraction]:
    yield from (number for number in (table.lowest, table.further) if number is not None)
    for band in table.bands:
        yield from (band.bound,) if band.bound != GREATEST else ()
        yield band.value


def of_asks(line: Requirement) -> Iterator[Fraction]:
    """The numbers of what a line asks for, apart from factors and worths of 1."""
    match line.asks:
        case Equipment() as asks:
            yield from of_bounds(asks.specification)
        case Post() as asks:
            for asked in asks.qualifications:
                yield from _age(asked)
        case Qualified() as asks:
            yield from _age(asks.qualification)
        case Redundancy(share):
            yield share
        case Recency() as asks:
            held = (asks.count, asks.hours, asks.days, asks.months, asks.grace_months)
            yield from (Fraction(number) for number in held if number is not None)
            yield from of_bounds((asks.exercise_hours,) if asks.exercise_hours else ())
        case Measure() as asks:
            yield from (factor for factor, _ in asks.terms if abs(factor) != 1)
            yield from (number for number in (asks.minimum, asks.maximum) if number is not None)
    if isinstance(line.asks, Headcount | Post | Qualified | Recency):
        for bounds in line.asks.bounds:
            yield from of_bounds(bounds)


def of_bounds(bounds: tuple[Bound, ...]) -> Iterator[Fraction]:
    for bound in bounds:
        yield from (number for number in (bound.minimum, bound.maximum) if number is not None)


def _age(asked: AskedQualification) -> Iterator[Fraction]:
    if asked.not_older_than is not None:
        yield Fraction(asked.not_older_than)

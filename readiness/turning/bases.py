"""The bases that a rule or a condition counts, at any depth."""

from collections.abc import Iterator

from graph.model.rules import (
    AllOf,
    AnyOf,
    Bands,
    Base,
    BaseKind,
    Condition,
    Each,
    Greater,
    HasUnits,
    MeasureIs,
    Not,
    Per,
    Rule,
    Share,
    Sum,
)

PEOPLE = Base(BaseKind.HEADCOUNT)


def of_rule(rule: Rule) -> Iterator[Base]:
    """The bases of the rule and of those within it; a share counts people."""
    match rule.quantity:
        case Per(base=base) | Bands(base=base):
            yield base
        case Share():
            yield PEOPLE
        case Each(rule=inner):
            yield from of_rule(inner)
        case Greater(rules=rules) | Sum(rules=rules):
            for one in rules:
                yield from of_rule(one)
        case _:
            pass


def of_condition(condition: Condition) -> Iterator[Base]:
    """The bases that the condition and those within it compare; asking for units on hand counts them."""
    match condition:
        case MeasureIs(base=base):
            yield base
        case HasUnits(type=code):
            yield Base(BaseKind.UNITS, code)
        case Not(condition=inner):
            yield from of_condition(inner)
        case AllOf(conditions=several) | AnyOf(conditions=several):
            for one in several:
                yield from of_condition(one)
        case _:
            pass

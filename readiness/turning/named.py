"""What the lines of an edition name, in what they ask, their rules and their conditions: only that can matter."""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model.requirements import (
    AskedQualification,
    Edition,
    Equipment,
    Headcount,
    Measure,
    Post,
    Qualified,
    Recency,
    Redundancy,
    Requirement,
)
from graph.model.rules import Base, BaseKind
from readiness.measures import counted
from readiness.turning.bases import of_condition, of_rule

COUNT_PEOPLE = frozenset({BaseKind.HEADCOUNT, BaseKind.STRENGTH, BaseKind.ROLE})


@dataclass(frozen=True, slots=True)
class Named:
    """The codes that lines name; whether a line is about people or counts them; whether one bounds age."""

    types: frozenset[str]
    measures: frozenset[str]
    asked: tuple[AskedQualification, ...]
    recencies: tuple[Recency, ...]
    people: bool
    age: bool

    @property
    def qualifications(self) -> frozenset[str]:
        """The qualification types that lines ask for."""
        return frozenset(code for one in self.asked for code in one.any_of)


def named_by(edition: Edition) -> Named:
    """What the lines of the edition name."""
    lines = edition.requirements
    bases = [base for line in lines for base in bases_of(line)]
    kinds = [counted(base) for base in bases]
    types = {
        alternative.type for line in lines if isinstance(line.asks, Equipment) for alternative in line.asks.alternatives
    }
    return Named(
        types=frozenset(types | {base.of or "" for base in bases if base.kind is BaseKind.UNITS}),
        measures=frozenset(base.of or "" for base in bases if base.kind is BaseKind.MEASURE),
        asked=tuple(dict.fromkeys(one for line in lines for one in asked_by(line))),
        recencies=tuple(dict.fromkeys(line.asks for line in lines if isinstance(line.asks, Recency))),
        people=any(_is_about_people(line) for line in lines) or not COUNT_PEOPLE.isdisjoint(kinds),
        age=any(bounds_age(line) for line in lines),
    )


def bases_of(line: Requirement) -> Iterator[Base]:
    """What its rule and its condition count, and what it measures."""
    if line.rule is not None:
        yield from of_rule(line.rule)
    if line.condition is not None:
        yield from of_condition(line.condition)
    if isinstance(line.asks, Measure):
        yield from (base for _, base in line.asks.terms)


def asked_by(line: Requirement) -> tuple[AskedQualification, ...]:
    """The qualifications that it asks of single people."""
    match line.asks:
        case Post(qualifications=several):
            return several
        case Qualified(qualification=one):
            return (one,)
    return ()


def _is_about_people(line: Requirement) -> bool:
    asks = line.asks
    return isinstance(asks, Post | Headcount | Redundancy | Qualified) or (
        isinstance(asks, Recency) and not asks.as_one
    )


def bounds_age(line: Requirement) -> bool:
    """Whether it bounds the age of those who fill it."""
    asks = line.asks
    return isinstance(asks, Post | Headcount | Qualified | Recency) and any(
        bound.measure == "age" for several in asks.bounds for bound in several
    )

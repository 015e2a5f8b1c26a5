"""Every line of an edition worked out for a team on a day; assessments and reasons are told from it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from graph.model.requirements import Edition, Equipment, Headcount, Post, Qualified, Recency, Redundancy, Requirement
from readiness.ask import is_whole, required_of
from readiness.calls import Calls, calls_of
from readiness.day import Day
from readiness.fitting import AboutPeople, fitting
from readiness.hanging import ALL, UNITS, Parts, differing
from readiness.missing import missing_of
from readiness.people import Member
from readiness.redundancy import enlarged, is_covered
from readiness.shares import Required, Shares, of_lots, of_people, place
from readiness.stock import Stock, stock


@dataclass(frozen=True, slots=True)
class Work:
    """The lines in order of position and, by index, what each asks for (None: not applicable) and what there is."""

    day: Day
    lines: tuple[Requirement, ...]
    required: tuple[Required, ...]
    stock: Stock
    fit: Mapping[int, tuple[Member, ...]]
    supply: Shares
    condition: Shares
    posts: Shares

    @property
    def is_proven(self) -> bool:
        """Whether both splits of equipment are proven best; that of people always is."""
        return self.supply.is_proven and self.condition.is_proven


def work_out(edition: Edition, day: Day, grade: str | None, near: Work | None = None) -> Work:
    """All lines of the edition for the team on the day; `grade` is that of HELD_TO.

    `near` is the work of the same facts, edition and grade on another day, or with other members or units: what hangs
    on nothing that differs is taken over from it.
    """
    calls = calls_of(edition, day.closures)
    lines = calls.lines
    differs = ALL if near is None else differing(day, near.day)
    required = _with_redundancies(lines, _required(calls, day, grade, near, differs))
    here = stock(day.units, calls) if near is None or differs & UNITS else near.stock
    fit = _fit(calls, day, required, near, differs)
    known = {index: amount for index, amount in enumerate(required) if isinstance(amount, Fraction)}
    equipment = {
        index: place(lines[index], amount, is_divisible=not is_whole(lines[index], day))
        for index, amount in known.items()
        if isinstance(asked := lines[index].asks, Equipment) and asked.capacity is None
    }
    posts = {index: place(lines[index], known[index]) for index in known if isinstance(lines[index].asks, Post)}
    return Work(
        day,
        lines,
        tuple(required),
        here,
        fit,
        of_lots(equipment, here.lots, only_usable=False, near=near.supply if near else None),
        of_lots(equipment, here.lots, only_usable=True, near=near.condition if near else None),
        of_people(posts, day.members, fit, near=near.posts if near else None),
    )


def _required(calls: Calls, day: Day, grade: str | None, near: Work | None, differs: Parts) -> list[Required]:
    """What each line asks for, redundancies apart, which hang on posts."""
    return [
        required_of(line, day, grade) if near is None or hangs.required & differs else near.required[index]
        for index, (line, hangs) in enumerate(zip(calls.lines, calls.hanging, strict=True))
    ]


def _fit(
    calls: Calls, day: Day, required: Sequence[Required], near: Work | None, differs: Parts
) -> dict[int, tuple[Member, ...]]:
    """Who fills each line about people that is applicable, were it alone."""
    found = {}
    for index, (line, hangs) in enumerate(zip(calls.lines, calls.hanging, strict=True)):
        asks = about_people(line)
        if asks is not None and required[index] is not None:
            known = None if near is None or hangs.fitting & differs else near.fit.get(index)
            found[index] = fitting(asks, day) if known is None else known
    return found


def about_people(line: Requirement) -> AboutPeople | None:
    """What the line asks of single members; None where it asks for something else."""
    asks = line.asks
    if isinstance(asks, (Post, Headcount, Qualified)) or (isinstance(asks, Recency) and not asks.as_one):
        return asks
    return None


def covered(lines: Sequence[Requirement], required: Sequence[Required], by: Requirement) -> list[int]:
    """The posts that a redundancy covers, those that are not applicable left out."""
    return [
        index
        for index, line in enumerate(lines)
        if isinstance(line.asks, Post) and required[index] is not None and is_covered(line.necessity, by.necessity)
    ]


def places(required: Sequence[Required], posts: Sequence[int], asks: Redundancy) -> list[int]:
    """How many places each of these posts, all known, has in a redundancy."""
    return [enlarged(amount, asks.share) for post in posts if isinstance(amount := required[post], Fraction)]


def _with_redundancies(lines: Sequence[Requirement], required: list[Required]) -> list[Required]:
    found = list(required)
    for index, line in enumerate(lines):
        if isinstance(line.asks, Redundancy) and isinstance(required[index], Fraction):
            posts = covered(lines, required, line)
            missing = missing_of(required[post] for post in posts)
            total = sum(places(required, posts, line.asks))
            found[index] = missing or (Fraction(total) if total else None)
    return found

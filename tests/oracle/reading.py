"""The facts of a day, read the plainest way: members, units on hand and usable, qualifications, recency, required."""

import calendar
import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from graph.model import facts as f
from graph.model import requirements as q
from graph.model import rules as r


class Unknown(Exception):
    """A fact is missing; carries its names."""

    def __init__(self, *names: str) -> None:
        self.names = set(names)


def add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month(day: date) -> int:
    return day.year * 12 + day.month


@dataclass
class Day:
    """One team on one day."""

    facts: f.TeamFacts
    catalogue: f.Catalogue
    held: f.HeldTo
    on: date
    scope: set[str] = field(init=False)
    members: list[f.Person] = field(init=False)
    hand: list[f.Unit] = field(init=False)

    def __post_init__(self) -> None:
        self.scope = {self.facts.id}
        if self.held.pools:
            self.scope |= {p.team for p in self.facts.parts if p.lifecycle not in ("STOOD_DOWN", "DISBANDED")}
        self.members = [p for p in self.facts.people if self.is_member(p)]
        self.hand = [u for u in self.facts.units if self.is_on_hand(u)]

    def is_member(self, person: f.Person) -> bool:
        here = any(m.team in self.scope and m.span.holds(self.on) for m in person.memberships)
        away = any(a.span.holds(self.on) for a in person.absences)
        return person.status == "ACTIVE" and here and not away

    def roles(self, person: f.Person) -> set[str]:
        now = [m for m in person.memberships if m.team in self.scope and m.span.holds(self.on)]
        return {m.role for m in now if m.role is not None}

    def of_roles(self, roles: Iterable[str]) -> list[f.Person]:
        wanted = set(roles)
        return [p for p in self.members if not wanted or self.roles(p) & wanted]

    def is_on_hand(self, unit: f.Unit) -> bool:
        if unit.condition == "RETIRED":
            return False
        lent_to = [loan.to for loan in unit.loans if loan.span.holds(self.on)]
        if unit.team in self.scope:
            return all(to in self.scope for to in lent_to)
        return any(to in self.scope for to in lent_to)

    def above(self, code: str) -> list[str]:
        """The type itself and every type it is a kind of."""
        chain = [code]
        while (up := self.catalogue.equipment_types[chain[-1]].kind_of) and up not in chain:
            chain.append(up)
        return chain

    def is_usable(self, unit: f.Unit) -> bool:
        demands = set().union(*(self.catalogue.equipment_types[t].demands for t in self.above(unit.type)))
        if unit.condition != "SERVICEABLE":
            return False
        if unit.expires_on is None and "EXPIRES_ON" in demands:
            return False
        if unit.inspection_due is None and "INSPECTION_DUE" in demands:
            return False
        if unit.expires_on is not None and self.on > unit.expires_on:
            return False
        return unit.inspection_due is None or self.on <= unit.inspection_due

    def value(self, unit: f.Unit, measure: str) -> Fraction | None:
        own = unit.measures.get(measure)
        return own if own is not None else self.catalogue.equipment_types[unit.type].specifications.get(measure)

    def worth(self, unit: f.Unit, asks: q.Equipment) -> Fraction:
        """What one piece of it is worth for the line by its type alone; 0: it does not fit."""
        best = Fraction(0)
        for option in asks.alternatives:
            if option.type in self.above(unit.type):
                best = max(best, option.worth)
            if not asks.takes_substitutes:
                continue
            for kind in self.above(unit.type):
                for target, ratio in self.catalogue.equipment_types[kind].substitutes_for.items():
                    if option.type in self.above(target):
                        best = max(best, ratio * option.worth)
        return best

    def fits(self, unit: f.Unit, asks: q.Equipment) -> tuple[bool, bool]:
        """Whether it is the thing at all, and whether it is known to be within the specification."""
        values = [(self.value(unit, b.measure), b) for b in asks.specification]
        misses = any(v is not None and not within(v, b) for v, b in values)
        return self.worth(unit, asks) > 0 and not misses, all(v is not None for v, _ in values)

    def number(self, base: r.Base) -> Fraction:
        kind, of = base.kind, base.of or ""
        if kind is r.BaseKind.MEASURE and of in BUILT_IN:
            kind = r.BaseKind(of.upper())
        if kind is r.BaseKind.HEADCOUNT:
            return Fraction(len(self.members))
        if kind is r.BaseKind.STRENGTH:
            return Fraction(max(self.facts.establishment or 0, len(self.members)))
        if kind is r.BaseKind.ROLE:
            return Fraction(len(self.of_roles([of])))
        if kind is r.BaseKind.UNITS:
            return sum((u.quantity for u in self.hand if of in self.above(u.type)), Fraction(0))
        if kind is r.BaseKind.MEASURE:
            return self.measured(of)
        held: int | None = getattr(self.facts, kind.value.lower())
        if held is None:
            raise Unknown(kind.value.lower())
        return Fraction(held)

    def measured(self, name: str) -> Fraction:
        known = [m for m in self.facts.measured if m.measure == name and (m.on is None or m.on <= self.on)]
        if not known:
            raise Unknown(f"measure:{name}")
        return max(known, key=lambda m: m.on or date.min).value

    def bounded(self, person: f.Person, lists: tuple[tuple[r.Bound, ...], ...]) -> bool:
        def holds(bound: r.Bound) -> bool:
            held = person.measures.get(bound.measure)
            if bound.measure == "age":
                held = None if person.birth_year is None else Fraction(self.on.year - person.birth_year)
            return held is not None and within(held, bound)

        return not lists or any(all(holds(b) for b in bounds) for bounds in lists)

    def has(self, person: f.Person, asked: q.AskedQualification) -> bool:
        return any(self.is_valid(held, asked) for held in person.qualifications)

    def is_valid(self, held: f.Qualification, asked: q.AskedQualification) -> bool:
        if not self.implied(held.type) & set(asked.any_of):
            return False
        if held.issued_on is not None and held.issued_on > self.on:
            return False
        if held.expires_on is not None and self.on > held.expires_on:
            return False
        if held.revoked_on is not None and held.revoked_on <= self.on:
            return False
        if asked.not_older_than is None:
            return True
        return held.issued_on is not None and self.on <= add_months(held.issued_on, asked.not_older_than)

    def implied(self, code: str) -> set[str]:
        found, todo = set(), [code]
        while todo:
            one = todo.pop()
            if one not in found:
                found.add(one)
                todo += self.catalogue.qualification_types[one].implies
        return found

    def done(self, line: q.Recency, counts: Callable[[f.Exercise], bool]) -> Fraction:
        """What was done of the asked exercises: their number, their hours, or 1 and 0 with a grace."""
        right = [e for e in self.facts.exercises if e.kind in line.kinds and e.on <= self.on and counts(e)]
        if line.passed:
            right = [e for e in right if e.passed is True]
        if line.exercise_hours is not None:
            right = [e for e in right if e.hours is not None and within(e.hours, line.exercise_hours)]
        if line.grace_months:
            return Fraction(self.in_grace([e.on for e in right], line.months or 0, line.grace_months))
        if line.days is not None:
            right = [e for e in right if (self.on - e.on).days < line.days]
        else:
            right = [e for e in right if self.on < add_months(e.on, line.months or 0)]
        if line.hours is not None:
            return sum((e.hours for e in right if e.hours is not None), Fraction(0))
        return Fraction(len(right))

    def in_grace(self, days: list[date], window: int, grace: int) -> bool:
        last: int | None = None
        for day in sorted(days):
            counts = month(day)
            if last is not None:
                due = last + window
                counts = max(last, due if abs(month(day) - due) <= grace else month(day))
            last = counts
        return last is not None and month(self.on) <= last + window + grace


BUILT_IN = ("headcount", "strength", "establishment", "squads", "shifts", "sites")


def within(value: Fraction, bound: r.Bound) -> bool:
    return (bound.minimum is None or value >= bound.minimum) and (bound.maximum is None or value <= bound.maximum)


def required(day: Day, rule: r.Rule, whole: bool, roles: tuple[str, ...]) -> Fraction:
    """The number that a rule gives; Unknown with all facts that are missing."""
    amount = _quantity(day, rule.quantity, whole, roles)
    if whole:
        amount = Fraction(math.ceil(amount))
    if rule.minimum is not None:
        amount = max(amount, rule.minimum)
    if rule.maximum is not None:
        amount = min(amount, rule.maximum)
    if rule.spare is not None:
        spare = amount / rule.spare
        amount += math.ceil(spare) if whole else spare
    return amount


def _quantity(day: Day, rule: r.Quantity, whole: bool, roles: tuple[str, ...]) -> Fraction:
    match rule:
        case r.Fixed(number):
            return number
        case r.Per(count, every, base):
            return count * day.number(base) / every
        case r.Share(share, own):
            return share * len(day.of_roles(own or roles))
        case r.Bands():
            return _banded(rule, day.number(rule.base))
        case r.Each(kind, inner):
            one, number = gather(
                [lambda: required(day, inner, whole, roles), lambda: day.number(r.Base(kind))],
            )
            return one * number
        case r.Greater(inner_rules):
            return max(gather([lambda i=i: required(day, i, whole, roles) for i in inner_rules]))  # type: ignore[misc]
        case r.Sum(inner_rules):
            return sum(gather([lambda i=i: required(day, i, whole, roles) for i in inner_rules]), Fraction(0))  # type: ignore[misc]


def gather(parts: list[Callable[[], Fraction]]) -> list[Fraction]:
    found, missing = [], set()
    for part in parts:
        try:
            found.append(part())
        except Unknown as lack:
            missing |= lack.names
    if missing:
        raise Unknown(*missing)
    return found


def _banded(table: r.Bands, value: Fraction) -> Fraction:
    if table.lowest is not None and value < table.lowest:
        return Fraction(0)
    for band in table.bands:
        if value < band.bound or (band.is_included and value == band.bound):
            return band.value
    last = table.bands[-1]
    if table.further is None:
        raise Unknown("band:" + decimal(value))
    over = (value - last.bound) / table.further
    return last.value + (math.ceil(over) if last.is_included else math.floor(over) + 1)


def decimal(value: Fraction) -> str:
    return f"{float(value):.6f}".rstrip("0").rstrip(".")


def truth(day: Day, condition: r.Condition) -> bool | None:
    """Three-valued: None is unknown."""
    match condition:
        case r.HasTask(task):
            return task in day.facts.tasks
        case r.IsGrade(grades):
            return None if day.held.grade is None else day.held.grade in grades
        case r.HasUnits(code):
            return any(code in day.above(u.type) and u.quantity > 0 for u in day.hand)
        case r.MeasureIs(base, compare, value):
            try:
                held = day.number(base)
            except Unknown:
                return None
            return {
                "EQ": held == value,
                "LT": held < value,
                "LE": held <= value,
                "GT": held > value,
                "GE": held >= value,
            }[compare.value]
        case r.Not(inner):
            held_inner = truth(day, inner)
            return None if held_inner is None else not held_inner
        case r.AllOf(inner_conditions):
            values = [truth(day, c) for c in inner_conditions]
            return False if False in values else None if None in values else True
        case r.AnyOf(inner_conditions):
            values = [truth(day, c) for c in inner_conditions]
            return True if True in values else None if None in values else False


def lacks(day: Day, condition: r.Condition) -> set[str]:
    """The missing facts of a condition that is unknown, of its unknown parts."""
    if truth(day, condition) is not None:
        return set()
    match condition:
        case r.IsGrade():
            return {"grade"}
        case r.MeasureIs(base, _, _):
            try:
                day.number(base)
            except Unknown as lack:
                return lack.names
            return set()
        case r.Not(inner):
            return lacks(day, inner)
        case r.AllOf(inner_conditions) | r.AnyOf(inner_conditions):
            return set().union(*(lacks(day, c) for c in inner_conditions))
    return set()

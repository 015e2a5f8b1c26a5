"""Random small registers: one team, one edition, one day, drawn from a seed; small enough to try every split."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from random import Random

from graph.model import facts as f
from graph.model import requirements as q
from graph.model import rules as r

TODAY = date(2026, 3, 31)
PIECES = ["pump", "big_pump", "saw", "tool", "cutter"]
ROLES = ["leader", "medic", "driver"]
TYPES = ["A", "B", "C"]
KINDS = ["drill", "simulator"]
MEASURES = ["area", "staff"]


@dataclass(frozen=True)
class Case:
    facts: f.TeamFacts
    edition: q.Edition
    catalogue: f.Catalogue
    held: f.HeldTo
    on: date


class Maker:
    """Draws the parts of a case."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def some(self, items: list[str], most: int = 2) -> tuple[str, ...]:
        return tuple(self.random.sample(items, self.random.randint(1, most)))

    def day(self, spread: int = 40) -> date:
        return TODAY + timedelta(days=self.random.randint(-spread, spread))

    def maybe_day(self, absent: float = 0.4, spread: int = 40) -> date | None:
        return None if self.chance(absent) else self.day(spread)

    def span(self) -> f.Span:
        since, until = self.maybe_day(0.5), self.maybe_day(0.6)
        if since and until and until < since:
            since, until = until, since
        return f.Span(since, until)

    def catalogue(self) -> f.Catalogue:
        draw = self.random
        types = {
            "pump": f.EquipmentType("pump", specifications={"flow": Fraction(200)} if self.chance(0.5) else {}),
            "big_pump": f.EquipmentType("big_pump", kind_of="pump"),
            "saw": f.EquipmentType("saw", demands=frozenset({"INSPECTION_DUE"} if self.chance(0.3) else ())),
            "tool": f.EquipmentType("tool", kind_of="saw" if self.chance(0.5) else None),
            "cutter": f.EquipmentType("cutter", demands=frozenset({"EXPIRES_ON"} if self.chance(0.2) else ())),
            "hose": f.EquipmentType("hose", unit="METRE"),
            "wide_hose": f.EquipmentType("wide_hose", unit="METRE", kind_of="hose"),
        }
        ratio = draw.choice([Fraction(1), Fraction(1), Fraction(2), Fraction(1, 2)])
        for start, end in (("tool", "cutter"), ("big_pump", "saw"), ("cutter", "pump")):
            if self.chance(0.4):
                old = types[start]
                types[start] = f.EquipmentType(
                    old.code, old.unit, old.kind_of, {end: ratio}, old.demands, old.specifications
                )
        quals = {
            "A": f.QualificationType("A", frozenset({"B"} if self.chance(0.5) else ())),
            "B": f.QualificationType("B", frozenset({"C"} if self.chance(0.5) else ())),
            "C": f.QualificationType("C"),
        }
        return f.Catalogue(types, quals)

    def person(self, number: int) -> f.Person:
        draw = self.random
        return f.Person(
            id=f"person-{number}",
            code=f"P{number}",
            name="",
            status=draw.choice(["ACTIVE"] * 6 + ["LEFT", "CANDIDATE"]),
            birth_year=None if self.chance(0.2) else draw.choice([1970, 1986, 2000]),
            measures={"flight_hours": Fraction(draw.choice([100, 500, 1000]))} if self.chance(0.5) else {},
            memberships=tuple(
                f.Membership(
                    draw.choice(["team", "team", "team", "part", "gone"]),
                    draw.choice([*ROLES, None]),
                    self.span() if self.chance(0.4) else f.Span(),
                )
                for _ in range(draw.randint(1, 2))
            ),
            absences=(f.Absence("LEAVE", self.span()),) if self.chance(0.2) else (),
            qualifications=tuple(
                f.Qualification(
                    f"q{number}-{i}",
                    draw.choice(TYPES),
                    self.maybe_day(0.2, 400),
                    self.maybe_day(0.4),
                    self.maybe_day(0.9),
                )
                for i in range(draw.randint(0, 2))
            ),
        )

    def unit(self, number: int) -> f.Unit:
        draw = self.random
        loans = (f.Loan(draw.choice(["team", "part", "other"]), self.span()),) if self.chance(0.25) else ()
        return f.Unit(
            id=f"unit-{number}",
            code=f"U{number}",
            type=draw.choice([*PIECES, *PIECES, "hose", "wide_hose"]),
            quantity=Fraction(draw.randint(1, 2)),
            team=draw.choice(["team"] * 5 + ["part", "gone", "other", None]),
            condition=draw.choice(["SERVICEABLE"] * 5 + ["IN_REPAIR", "UNSERVICEABLE", "RETIRED", None]),
            inspection_due=self.maybe_day(0.6),
            expires_on=self.maybe_day(0.6),
            measures={"flow": Fraction(draw.choice([100, 200, 500]))} if self.chance(0.5) else {},
            loans=loans,
        )

    def exercise(self, number: int, people: list[str]) -> f.Exercise:
        draw = self.random
        return f.Exercise(
            id=f"exercise-{number}",
            kind=draw.choice(KINDS),
            on=TODAY - timedelta(days=draw.randint(-20, 420)),
            hours=None if self.chance(0.3) else Fraction(draw.choice([1, 4, 24])),
            passed=draw.choice([None, True, False]),
            team=draw.choice(["team", "team", "part", "other", None]),
            attended=frozenset(p for p in people if self.chance(0.5)),
        )

    def base(self) -> r.Base:
        kind = self.random.choice(list(r.BaseKind))
        of = {
            r.BaseKind.ROLE: self.random.choice(ROLES),
            r.BaseKind.UNITS: self.random.choice(PIECES),
            r.BaseKind.MEASURE: self.random.choice([*MEASURES, "headcount", "strength", "squads"]),
        }.get(kind)
        return r.Base(kind, of)

    def bands(self) -> r.Bands:
        low, high = self.random.choice([1, 2]), self.random.choice([3, 5])
        is_included = self.chance(0.5)
        bands = (r.Band(Fraction(low), is_included, Fraction(1)), r.Band(Fraction(high), self.chance(0.5), Fraction(2)))
        lowest = Fraction(1) if self.chance(0.2) else None
        return r.Bands(self.base(), bands, lowest, Fraction(2) if self.chance(0.5) else None)

    def rule(self, depth: int = 0) -> r.Rule:
        draw = self.random
        pick = draw.randint(0, 6 if depth < 2 else 3)
        quantity: r.Quantity
        if pick <= 1:
            quantity = r.Fixed(Fraction(draw.randint(0, 3)))
        elif pick == 2:
            quantity = r.Per(Fraction(draw.randint(1, 3)), Fraction(draw.choice([1, 2, 5, 10])), self.base())
        elif pick == 3:
            quantity = r.Share(Fraction(draw.choice([3, 5, 9, 10]), 10), self.some(ROLES) if self.chance(0.4) else ())
        elif pick == 4:
            quantity = self.bands()
        elif pick == 5:
            inner = tuple(self.rule(depth + 1) for _ in range(2))
            quantity = r.Greater(inner) if self.chance(0.5) else r.Sum(inner)
        else:
            quantity = r.Each(
                draw.choice([r.BaseKind.SQUADS, r.BaseKind.SHIFTS, r.BaseKind.SITES]), self.rule(depth + 1)
            )
        return r.Rule(
            quantity,
            Fraction(1) if self.chance(0.15) else None,
            Fraction(3) if depth == 0 or self.chance(0.15) else None,
            Fraction(draw.choice([1, 2, 4])) if self.chance(0.15) else None,
        )

    def condition(self, depth: int = 0) -> r.Condition:
        draw = self.random
        pick = draw.randint(0, 3 if depth else 6)
        if pick == 0:
            return r.HasTask(draw.choice(["chemical", "hoist"]))
        if pick == 1:
            return r.IsGrade(self.some(["1", "2"]))
        if pick == 2:
            return r.MeasureIs(self.base(), draw.choice(list(r.Compare)), Fraction(draw.randint(0, 3)))
        if pick == 3:
            return r.HasUnits(draw.choice(PIECES))
        if pick == 4:
            return r.Not(self.condition(depth + 1))
        parts = (self.condition(depth + 1), self.condition(depth + 1))
        return r.AllOf(parts) if pick == 5 else r.AnyOf(parts)

    def person_bounds(self) -> tuple[tuple[r.Bound, ...], ...]:
        if self.chance(0.8):
            return ()
        lists = [
            (r.Bound("flight_hours", Fraction(500)),),
            (r.Bound("age", None, Fraction(45)), r.Bound("flight_hours", Fraction(100))),
        ]
        return tuple(self.random.sample(lists, self.random.randint(1, 2)))

    def asked(self) -> q.AskedQualification:
        return q.AskedQualification(self.some(TYPES), self.random.choice([None, None, 1, 6, 12]))

    def asks(self) -> q.Asks:
        draw = self.random
        pick = draw.choice(
            ["EQUIPMENT"] * 5 + ["POST"] * 3 + ["HEADCOUNT", "REDUNDANCY", "QUALIFIED", "RECENCY", "RECENCY", "MEASURE"]
        )
        roles = self.some(ROLES) if self.chance(0.5) else ()
        if pick == "EQUIPMENT":
            return self.equipment()
        if pick == "POST":
            asked = tuple(self.asked() for _ in range(draw.randint(0 if roles else 1, 2)))
            return q.Post(roles, asked, self.person_bounds())
        if pick == "HEADCOUNT":
            return q.Headcount(roles, self.person_bounds())
        if pick == "REDUNDANCY":
            return q.Redundancy(Fraction(draw.choice([1, 2, 4]), 2))
        if pick == "QUALIFIED":
            return q.Qualified(self.asked(), roles, self.person_bounds())
        if pick == "RECENCY":
            return self.recency(roles)
        terms = tuple((Fraction(draw.choice([1, 15])), self.base()) for _ in range(draw.randint(1, 2)))
        low = Fraction(draw.randint(0, 4)) if self.chance(0.7) else None
        return q.Measure(terms, draw.choice(list(q.Dimension)), low, None if low is not None else Fraction(10))

    def equipment(self) -> q.Equipment:
        draw = self.random
        specification: tuple[r.Bound, ...] = ()
        if self.chance(0.3):
            specification = (r.Bound("flow", Fraction(200), Fraction(400) if self.chance(0.4) else None),)
        if self.chance(0.15):
            hoses = (q.Alternative(draw.choice(["hose", "wide_hose"])),)
            return q.Equipment(hoses, takes_substitutes=self.chance(0.8))
        types = self.some(PIECES)
        worths = [Fraction(1), Fraction(1), Fraction(1), Fraction(2), Fraction(1, 2)]
        alternatives = tuple(q.Alternative(t, draw.choice(worths)) for t in types)
        capacity = "flow" if self.chance(0.15) else None
        if capacity:
            alternatives = tuple(q.Alternative(t) for t in types)
        return q.Equipment(alternatives, specification, capacity, self.chance(0.8))

    def recency(self, roles: tuple[str, ...]) -> q.Recency:
        draw = self.random
        kinds = self.some(KINDS)
        passed, as_one = self.chance(0.3), self.chance(0.4)
        hours = r.Bound("hours", Fraction(2), None) if self.chance(0.2) else None
        bounds = () if as_one else self.person_bounds()
        roles = () if as_one else roles
        if self.chance(0.25):
            return q.Recency(kinds, 1, None, None, 12, draw.randint(1, 3), passed, as_one, roles, bounds, hours)
        days, months = (draw.choice([30, 90, 365]), None) if self.chance(0.6) else (None, draw.choice([1, 6, 12]))
        count, asked_hours = (draw.randint(1, 2), None) if self.chance(0.7) else (None, Fraction(draw.choice([4, 10])))
        return q.Recency(kinds, count, asked_hours, days, months, None, passed, as_one, roles, bounds, hours)

    def line(self, number: int) -> q.Requirement:
        draw = self.random
        asks = self.asks()
        has_no_rule = isinstance(asks, (q.Redundancy, q.Measure)) or (isinstance(asks, q.Recency) and asks.as_one)
        is_free = isinstance(asks, (q.Qualified, q.Recency)) and self.chance(0.4)
        rule = None if has_no_rule or is_free else self.rule()
        if isinstance(asks, q.Equipment) and asks.capacity:
            rule = r.Rule(r.Fixed(Fraction(draw.choice([200, 700]))), spare=Fraction(3) if self.chance(0.3) else None)
        elif isinstance(asks, q.Equipment) and "hose" in asks.alternatives[0].type:
            rule = r.Rule(r.Fixed(Fraction(draw.randint(1, 4))))
        return q.Requirement(
            code=f"L-{number}",
            position=number,
            name="",
            asks=asks,
            rule=rule,
            condition=self.condition() if self.chance(0.2) else None,
            necessity=draw.choice([q.Necessity.MANDATORY] * 3 + [q.Necessity.RECOMMENDED, q.Necessity.OPTIONAL]),
            weight=draw.choice([1, 1, 2, 9]),
            critical=self.chance(0.25),
            cap=draw.choice([q.Level.R4, q.Level.R4, q.Level.R2, q.Level.R3]),
        )

    def facts(self) -> f.TeamFacts:
        draw = self.random
        people = tuple(self.person(i) for i in range(draw.randint(0, 5)))
        measured = tuple(
            f.Measured(draw.choice(MEASURES), Fraction(draw.randint(0, 8)), day)
            for day in {self.maybe_day(0.4) for _ in range(draw.randint(0, 3))}
        )
        return f.TeamFacts(
            id="team",
            code="T",
            name="",
            force="SOCIAL",
            lifecycle="ACTIVE",
            establishment=None if self.chance(0.3) else draw.randint(0, 6),
            squads=None if self.chance(0.3) else draw.randint(0, 3),
            shifts=None if self.chance(0.3) else draw.randint(0, 3),
            sites=None if self.chance(0.3) else draw.randint(0, 2),
            tasks=frozenset({"chemical"} if self.chance(0.5) else ()),
            confirmed_at=None if self.chance(0.2) else datetime(2026, 1, draw.randint(1, 28), 17, tzinfo=UTC),
            parts=(f.Part("part", draw.choice(["ACTIVE", "FORMING"])), f.Part("gone", "DISBANDED")),
            people=people,
            units=tuple(self.unit(i) for i in range(draw.randint(0, 6))),
            exercises=tuple(self.exercise(i, [p.id for p in people]) for i in range(draw.randint(0, 5))),
            measured=measured,
        )


def case(seed: int) -> Case:
    make = Maker(seed)
    edition = q.Edition(
        standard="S",
        version="1",
        status="IN_FORCE",
        requirements=tuple(make.line(i + 1) for i in range(make.random.randint(1, 6))),
        stale_after_days=make.random.choice([None, None, 60, 0]),
        thresholds={q.Dimension.S: q.Thresholds(Fraction(1), Fraction(1, 2), Fraction(1, 4))}
        if make.chance(0.2)
        else {},
    )
    held = f.HeldTo("S", make.random.choice([None, "1", "2"]), make.chance(0.3))
    return Case(make.facts(), edition, make.catalogue(), held, TODAY)

"""The verdict of a day, worked out by trying every split; only for small cases."""

import math
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from graph.model import facts as f
from graph.model import requirements as q
from graph.model import rules as r
from tests.oracle.reading import Day, Unknown, gather, lacks, required, truth, within

DEFAULTS = {
    "P": ("9/10", "8/10", "7/10"),
    "S": ("9/10", "8/10", "65/100"),
    "C": ("9/10", "7/10", "6/10"),
    "T": ("9/10", "8/10", "6/10"),
}
RANK = ["R1", "R2", "R3", "R4"]
STRENGTH = ["MANDATORY", "RECOMMENDED", "OPTIONAL"]


@dataclass
class Worked:
    """One line, as far as it stands alone, then with the split."""

    line: q.Requirement
    state: str = "KNOWN"
    required: Fraction = Fraction(0)
    filled: dict[str, Fraction] | None = None
    on_hand: Fraction | None = None
    usable: Fraction | None = None
    missing: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return self.state in ("KNOWN", "MET", "SHORT")

    def short(self, dimension: str) -> Fraction:
        assert self.filled is not None
        return max(Fraction(0), self.required - self.filled[dimension])

    def fill(self, dimension: str) -> Fraction:
        assert self.filled is not None
        return min(Fraction(1), self.filled[dimension] / self.required)


@dataclass
class Verdict:
    """What must agree with the real assessment."""

    level: str
    dimensions: dict[str, tuple[str, Fraction | None]]
    lines: dict[str, Worked]
    caps: dict[str, str]
    stale: bool


def verdict(facts: f.TeamFacts, edition: q.Edition, catalogue: f.Catalogue, on: date, held: f.HeldTo) -> Verdict:
    day = Day(facts, catalogue, held, on)
    lines = sorted(edition.requirements, key=lambda line: line.position)
    worked = {line.code: _alone(day, line) for line in lines}
    for line in lines:
        if isinstance(line.asks, q.Redundancy):
            worked[line.code] = _redundancy(day, line, list(worked.values()))
    _split_equipment(day, worked)
    _split_posts(day, worked)
    for one in worked.values():
        if one.state == "KNOWN":
            assert one.filled is not None
            decisive = "C" if "C" in one.filled and "S" in one.filled else next(iter(one.filled))
            one.state = "MET" if one.short(decisive) == 0 else "SHORT"
    return _sum_up(day, edition, worked)


def _whole(day: Day, line: q.Requirement) -> bool:
    if not isinstance(line.asks, q.Equipment):
        return True
    if line.asks.capacity is not None:
        return False
    return day.catalogue.equipment_types[line.asks.alternatives[0].type].unit == "PIECE"


def _alone(day: Day, line: q.Requirement) -> Worked:
    done = Worked(line)
    roles = line.asks.roles if isinstance(line.asks, (q.Qualified, q.Recency)) else ()
    try:
        if line.condition is not None:
            holds = truth(day, line.condition)
            if holds is False:
                done.state = "NOT_APPLICABLE"
                return done
            if holds is None:
                raise Unknown(*lacks(day, line.condition))
        if isinstance(line.asks, q.Redundancy):
            return done
        done.required = _required(day, line, roles)
        if done.required == 0:
            done.state = "NOT_APPLICABLE"
            return done
        _fill_alone(day, done)
    except Unknown as lack:
        done.state, done.missing = "UNKNOWN", tuple(sorted(lack.names))
    return done


def _required(day: Day, line: q.Requirement, roles: tuple[str, ...]) -> Fraction:
    if isinstance(line.asks, q.Measure):
        return Fraction(1)
    if isinstance(line.asks, q.Recency) and line.asks.as_one:
        return Fraction(line.asks.count) if line.asks.count is not None else line.asks.hours or Fraction(0)
    rule = line.rule or r.Rule(r.Share(Fraction(1)))
    return required(day, rule, _whole(day, line), roles)


def _fill_alone(day: Day, done: Worked) -> None:
    asks = done.line.asks
    match asks:
        case q.Equipment():
            pieces = [(u, *day.fits(u, asks)) for u in day.hand]
            worth = {u.id: _amount(day, u, asks) for u, fits, _ in pieces if fits}
            done.on_hand = sum(worth.values(), Fraction(0))
            good = {u.id for u, fits, known in pieces if fits and known and day.is_usable(u)}
            done.usable = sum((worth[i] for i in good), Fraction(0))
            done.filled = {"S": min(done.required, done.on_hand), "C": min(done.required, done.usable)}
        case q.Post():
            done.usable = Fraction(len(candidates(day, asks)))
            done.filled = {"P": Fraction(0)}
        case q.Headcount(roles, bounds):
            done.usable = Fraction(len([p for p in day.of_roles(roles) if day.bounded(p, bounds)]))
            done.filled = {"P": min(done.required, done.usable)}
        case q.Qualified(asked, roles, bounds):
            fit = [p for p in day.of_roles(roles) if day.has(p, asked) and day.bounded(p, bounds)]
            done.usable = Fraction(len(fit))
            done.filled = {"T": min(done.required, done.usable)}
        case q.Recency():
            done.usable = _recent(day, asks)
            done.filled = {"T": min(done.required, done.usable)}
        case q.Measure(terms, dimension, low, high):
            values = gather([lambda b=b: day.number(b) for _, b in terms])  # type: ignore[misc]
            total = sum((factor * v for (factor, _), v in zip(terms, values, strict=True)), Fraction(0))
            good_enough = within(total, r.Bound("", low, high))
            done.usable = Fraction(int(good_enough))
            done.filled = {dimension.value: done.usable}


def _amount(day: Day, unit: f.Unit, asks: q.Equipment) -> Fraction:
    if asks.capacity is not None:
        return unit.quantity * (day.value(unit, asks.capacity) or 0)
    return unit.quantity * day.worth(unit, asks)


def candidates(day: Day, asks: q.Post) -> list[f.Person]:
    people = day.of_roles(asks.roles)
    return [p for p in people if all(day.has(p, a) for a in asks.qualifications) and day.bounded(p, asks.bounds)]


def _recent(day: Day, asks: q.Recency) -> Fraction:
    if asks.as_one:
        return day.done(asks, lambda e: e.team in day.scope)
    enough = Fraction(asks.count) if asks.count is not None else asks.hours or Fraction(0)
    if asks.grace_months:
        enough = Fraction(1)
    people = [p for p in day.of_roles(asks.roles) if day.bounded(p, asks.bounds)]
    return Fraction(len([p for p in people if day.done(asks, lambda e, p=p: p.id in e.attended) >= enough]))  # type: ignore[misc]


def _redundancy(day: Day, line: q.Requirement, others: list[Worked]) -> Worked:
    done = _alone(day, line)
    assert isinstance(line.asks, q.Redundancy)
    if done.state != "KNOWN":
        return done
    rank = STRENGTH.index(line.necessity.value)
    posts = [w for w in others if isinstance(w.line.asks, q.Post) and STRENGTH.index(w.line.necessity.value) <= rank]
    missing = {name for w in posts for name in w.missing}
    if any(w.state == "UNKNOWN" for w in posts):
        return Worked(line, "UNKNOWN", missing=tuple(sorted(missing)))
    places = [(w, math.ceil(w.required * (1 + line.asks.share))) for w in posts if w.is_known]
    done.required = Fraction(sum(n for _, n in places))
    if done.required == 0:
        done.state = "NOT_APPLICABLE"
        return done
    seats = [w for w, n in places for _ in range(n)]
    filled = _matched(day, seats)
    done.usable, done.filled = Fraction(filled), {"P": Fraction(filled)}
    return done


def _matched(day: Day, seats: list[Worked]) -> int:
    taken: dict[str, int] = {}

    def seat(index: int, seen: set[str]) -> bool:
        asks = seats[index].line.asks
        assert isinstance(asks, q.Post)
        for person in candidates(day, asks):
            if person.id in seen:
                continue
            seen.add(person.id)
            if person.id not in taken or seat(taken[person.id], seen):
                taken[person.id] = index
                return True
        return False

    return sum(seat(i, set()) for i in range(len(seats)))


def _best(lines: list[Worked], options: list[tuple[Fraction, dict[int, Fraction]]]) -> list[Fraction]:
    """Try every way to give each piece to one line; `options` holds numbers of equal pieces with their worths."""
    pieces = [worths for number, worths in options for _ in range(int(number))]
    reach: set[tuple[Fraction, ...]] = {tuple(Fraction(0) for _ in lines)}
    for worths in pieces:
        reach |= {
            (*state[:i], min(lines[i].required, state[i] + worth), *state[i + 1 :])
            for state in reach
            for i, worth in worths.items()
        }

    def order(state: tuple[Fraction, ...]) -> tuple[list[Fraction], list[Fraction]]:
        return _objective(lines, state)

    return list(min(reach, key=order))  # type: ignore[arg-type]


def _objective(lines: list[Worked], state: tuple[Fraction, ...]) -> tuple[list[Fraction], list[Fraction]]:
    tiers = [Fraction(0)] * 4
    for one, filled in zip(lines, state, strict=True):
        loss = one.line.weight * (one.required - filled) / one.required
        if one.line.critical:
            tiers[0] += loss
        tiers[1 + STRENGTH.index(one.line.necessity.value)] += loss
    return tiers, [-filled for filled in state]


def _split_equipment(day: Day, worked: dict[str, Worked]) -> None:
    lines = [
        w for w in worked.values() if w.is_known and isinstance(w.line.asks, q.Equipment) and not w.line.asks.capacity
    ]
    for dimension in ("S", "C"):
        options = []
        for unit in day.hand:
            worths = {}
            for i, one in enumerate(lines):
                assert isinstance(one.line.asks, q.Equipment)
                fits, known = day.fits(unit, one.line.asks)
                if fits and (dimension == "S" or (known and day.is_usable(unit))):
                    worths[i] = day.worth(unit, one.line.asks)
            if worths:
                options.append((unit.quantity, worths))
        for one, filled in zip(lines, _best(lines, options), strict=True):
            assert one.filled is not None
            one.filled[dimension] = filled


def _split_posts(day: Day, worked: dict[str, Worked]) -> None:
    lines = [w for w in worked.values() if w.is_known and isinstance(w.line.asks, q.Post)]
    options = []
    for person in day.members:
        fits = [i for i, w in enumerate(lines) if person in candidates(day, w.line.asks)]  # type: ignore[arg-type]
        if fits:
            options.append((Fraction(1), {i: Fraction(1) for i in fits}))
    for one, filled in zip(lines, _best(lines, options), strict=True):
        one.filled = {"P": filled}


def _sum_up(day: Day, edition: q.Edition, worked: dict[str, Worked]) -> Verdict:
    dimensions: dict[str, tuple[str, Fraction | None]] = {}
    for name in ("P", "S", "C", "T"):
        counted = [w for w in worked.values() if w.is_known and w.filled is not None and name in w.filled]
        counted = [w for w in counted if w.line.necessity is q.Necessity.MANDATORY]
        if not counted:
            dimensions[name] = ("NOT_ASSESSED", None)
            continue
        coverage = sum((w.line.weight * w.fill(name) for w in counted), Fraction(0)) / sum(
            w.line.weight for w in counted
        )
        dimensions[name] = (_level(edition, name, coverage), coverage)
    unmet = [w for w in worked.values() if w.line.critical and w.state in ("SHORT", "UNKNOWN")]
    caps = {w.line.code: w.line.cap.value for w in unmet}
    levels = [level for level, coverage in dimensions.values() if coverage is not None]
    overall = max([*levels, *caps.values()], key=RANK.index) if levels else "NOT_ASSESSED"
    return Verdict(overall, dimensions, worked, caps, _is_stale(day, edition))


def _level(edition: q.Edition, name: str, coverage: Fraction) -> str:
    own = edition.thresholds.get(q.Dimension(name))
    bounds = [own.r1, own.r2, own.r3] if own else [Fraction(text) for text in DEFAULTS[name]]
    return next((level for level, bound in zip(RANK, bounds, strict=False) if coverage >= bound), "R4")


def _is_stale(day: Day, edition: q.Edition) -> bool:
    limit = 90 if edition.stale_after_days is None else edition.stale_after_days
    confirmed = day.facts.confirmed_at
    if confirmed is None:
        return True
    from zoneinfo import ZoneInfo

    return (day.on - confirmed.astimezone(ZoneInfo("Asia/Shanghai")).date()).days > limit

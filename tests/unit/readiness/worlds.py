"""Random teams, catalogues and editions, small and dense, so that everything meets everything."""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from graph.model import facts, rules
from graph.model import requirements as asks
from tests.unit.readiness.build import ON, TEAM

KINDS = ["A", "B", "C", "D"]
ROLES = ["lead", "medic"]
CERTIFICATES = ["Q1", "Q2", "Q3"]
MEASURES = ["area", "headcount", "establishment"]
days = st.integers(-40, 40).map(lambda n: ON + timedelta(days=n))
maybe_day = st.none() | days
spans = st.builds(facts.Span, maybe_day, maybe_day)
small = st.integers(0, 6).map(Fraction)
positive = st.integers(1, 6).map(Fraction)
measures = st.dictionaries(st.sampled_from(["flow"]), small)

people = st.builds(
    facts.Person,
    id=st.just(""),
    code=st.just(""),
    name=st.just("n"),
    status=st.sampled_from(["ACTIVE"] * 4 + ["LEFT"]),
    birth_year=st.none() | st.integers(1950, 2005),
    measures=st.dictionaries(st.just("hours"), small),
    memberships=st.lists(
        st.builds(
            facts.Membership, st.sampled_from([TEAM, TEAM, "part", "closed"]), st.none() | st.sampled_from(ROLES), spans
        ),
        max_size=2,
    ).map(tuple),
    absences=st.lists(st.builds(facts.Absence, st.just("LEAVE"), spans), max_size=1).map(tuple),
    qualifications=st.lists(
        st.builds(facts.Qualification, st.just("q"), st.sampled_from(CERTIFICATES), maybe_day, maybe_day, st.none()),
        max_size=2,
    ).map(tuple),
)
units = st.builds(
    facts.Unit,
    id=st.just(""),
    code=st.just(""),
    type=st.sampled_from(KINDS),
    quantity=small,
    team=st.sampled_from([TEAM, TEAM, "part", "other", None]),
    condition=st.sampled_from(["SERVICEABLE"] * 3 + ["IN_REPAIR", "RETIRED", None]),
    inspection_due=maybe_day,
    expires_on=maybe_day,
    measures=measures,
    loans=st.lists(st.builds(facts.Loan, st.sampled_from([TEAM, "part", "other"]), spans), max_size=1).map(tuple),
)
exercises = st.builds(
    facts.Exercise,
    id=st.just(""),
    kind=st.sampled_from(["drill", "check"]),
    on=days,
    hours=st.none() | small,
    passed=st.sampled_from([None, True, False]),
    team=st.sampled_from([TEAM, "part", None]),
    attended=st.frozensets(st.sampled_from([f"p{n}" for n in range(5)])),
)


@st.composite
def teams(draw: st.DrawFn) -> facts.TeamFacts:
    def named(strategy: st.SearchStrategy[Any], letter: str) -> tuple[Any, ...]:
        several = draw(st.lists(strategy, max_size=5))
        changes = ({"id": f"{letter}{n}"} | ({} if letter == "e" else {"code": f"{letter}{n}"}) for n in range(5))
        return tuple(replace(one, **change) for one, change in zip(several, changes, strict=False))

    number = st.none() | st.integers(0, 5)
    return facts.TeamFacts(
        TEAM,
        TEAM,
        TEAM,
        "SOCIAL",
        "ACTIVE",
        establishment=draw(number),
        squads=draw(number),
        shifts=draw(number),
        sites=draw(number),
        tasks=draw(st.frozensets(st.just("task"))),
        parts=(facts.Part("part", "ACTIVE"), facts.Part("closed", "DISBANDED")),
        people=named(people, "p"),
        units=named(units, "u"),
        exercises=named(exercises, "e"),
        measured=draw(
            st.lists(
                st.builds(facts.Measured, st.just("area"), small, maybe_day), max_size=2, unique_by=lambda one: one.on
            ).map(tuple)
        ),
    )


bases = st.builds(rules.Base, st.sampled_from(rules.BaseKind), st.sampled_from(MEASURES + ROLES + KINDS))
bands = st.lists(st.integers(1, 9), min_size=1, max_size=3, unique=True).map(sorted)


@st.composite
def tables(draw: st.DrawFn) -> rules.Bands:
    is_included = draw(st.booleans())
    made = tuple(rules.Band(Fraction(bound), is_included, draw(small)) for bound in draw(bands))
    return rules.Bands(draw(bases), made, draw(st.none() | small), draw(st.none() | positive))


def wrapped(inner: st.SearchStrategy[rules.Quantity]) -> st.SearchStrategy[rules.Quantity]:
    several = st.lists(ruled(inner), min_size=1, max_size=2).map(tuple)
    places = st.sampled_from([rules.BaseKind.SQUADS, rules.BaseKind.SHIFTS, rules.BaseKind.SITES])
    return (
        st.builds(rules.Greater, several) | st.builds(rules.Sum, several) | st.builds(rules.Each, places, ruled(inner))
    )


def ruled(quantity: st.SearchStrategy[rules.Quantity]) -> st.SearchStrategy[rules.Rule]:
    return st.builds(rules.Rule, quantity, st.none() | small, st.none() | positive, st.none() | positive)


shares = st.integers(1, 100).map(lambda n: Fraction(n, 100))
roles = st.lists(st.sampled_from(ROLES), max_size=2, unique=True).map(tuple)
quantities: st.SearchStrategy[rules.Quantity] = st.recursive(
    st.builds(rules.Fixed, small)
    | st.builds(rules.Per, small, positive, bases)
    | st.builds(rules.Share, shares, roles)
    | tables(),
    wrapped,
    max_leaves=3,
)
plain: list[rules.Condition] = [rules.HasTask("task"), rules.IsGrade(("1",)), rules.HasUnits("A")]
conditions: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(plain) | st.builds(rules.MeasureIs, bases, st.sampled_from(rules.Compare), small),
    lambda inner: (
        st.builds(rules.Not, inner)
        | st.builds(rules.AllOf, st.lists(inner, max_size=2).map(tuple))
        | st.builds(rules.AnyOf, st.lists(inner, max_size=2).map(tuple))
    ),
    max_leaves=3,
)
asked = st.builds(
    asks.AskedQualification,
    st.lists(st.sampled_from(CERTIFICATES), min_size=1, max_size=2).map(tuple),
    st.none() | st.integers(1, 3),
)
bounds = st.sampled_from([(), (), ((rules.Bound("age", None, Fraction(45)),), (rules.Bound("hours", Fraction(2)),))])
windows = st.one_of(
    st.fixed_dictionaries({"days": st.integers(1, 60)}),
    st.fixed_dictionaries({"months": st.integers(1, 3)}),
)


@st.composite
def recencies(draw: st.DrawFn) -> asks.Recency:
    amount: dict[str, Any] = draw(st.sampled_from([{"count": 1}, {"count": 2}, {"hours": Fraction(3)}]))
    if draw(st.booleans()) and amount == {"count": 1}:
        amount |= {"months": 3, "grace_months": draw(st.integers(0, 2))}
    else:
        amount |= draw(windows)
    return asks.Recency(
        ("drill",),
        **amount,
        passed=draw(st.booleans()),
        as_one=draw(st.booleans()),
        roles=draw(roles),
        bounds=draw(bounds),
    )


def alternatives(worths: list[Fraction]) -> st.SearchStrategy[tuple[asks.Alternative, ...]]:
    one = st.builds(asks.Alternative, st.sampled_from(KINDS), st.sampled_from(worths))
    return st.lists(one, min_size=1, max_size=2).map(tuple)


def lines(worths: list[Fraction]) -> st.SearchStrategy[asks.Asks]:
    equipment = st.builds(
        asks.Equipment,
        alternatives(worths),
        st.sampled_from([(), (), (rules.Bound("flow", Fraction(2), Fraction(5)),)]),
        st.sampled_from([None, None, None, "flow"]),
        st.booleans(),
    )
    posts = st.builds(asks.Post, roles, st.lists(asked, max_size=1).map(tuple), bounds)
    measure = st.builds(
        asks.Measure,
        st.lists(st.tuples(positive, bases), min_size=1, max_size=2).map(tuple),
        st.sampled_from(asks.Dimension),
        small,
        st.none(),
    )
    return st.one_of(
        equipment,
        equipment,
        posts,
        st.builds(asks.Headcount, roles, bounds),
        st.builds(asks.Redundancy, shares),
        st.builds(asks.Qualified, asked, roles, bounds),
        recencies(),
        measure,
    )


@st.composite
def editions(draw: st.DrawFn, worths: list[Fraction]) -> asks.Edition:
    made = []
    for position, wanted in enumerate(draw(st.lists(lines(worths), min_size=1, max_size=5)), 1):
        made.append(
            asks.Requirement(
                f"L{position}",
                position,
                "line",
                wanted,
                draw(st.none() | ruled(quantities)),
                draw(st.none() | conditions),
                necessity=draw(st.sampled_from(asks.Necessity)),
                weight=draw(st.integers(1, 9)),
                critical=draw(st.booleans()),
                cap=draw(st.sampled_from([asks.Level.R2, asks.Level.R3, asks.Level.R4])),
            )
        )
    return asks.Edition("STD", "1", "IN_FORCE", tuple(made))


def catalogues(ratios: list[Fraction]) -> st.SearchStrategy[facts.Catalogue]:
    ratio = st.sampled_from(ratios)
    equipment = st.builds(
        lambda above, of_b, of_c, demands: {
            "A": facts.EquipmentType("A", demands=demands),
            "B": facts.EquipmentType("B", kind_of=above, specifications={"flow": Fraction(3)}),
            "C": facts.EquipmentType("C", substitutes_for=of_c),
            "D": facts.EquipmentType("D", kind_of="C", substitutes_for=of_b),
        },
        st.sampled_from([None, "A"]),
        st.dictionaries(st.sampled_from(["A", "B"]), ratio),
        st.dictionaries(st.sampled_from(["A", "D"]), ratio),
        st.frozensets(st.sampled_from(["EXPIRES_ON"])),
    )
    implied = {"Q1": facts.QualificationType("Q1", frozenset({"Q2"}))}
    return st.builds(facts.Catalogue, equipment, st.sampled_from([{}, implied]))

"""Who and what a team cannot do without: as judging it anew without each of them tells, one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import Catalogue, HeldTo, TeamFacts
from graph.model.requirements import Level, Standard
from planning.criticality import Fall, falls, ranked
from planning.expiring import is_worse
from planning.turned import Turned
from readiness.stale import SHANGHAI
from readiness.team import assess_team
from tests.oracle.cases import case
from tests.unit.readiness.build import ON, catalogue, edition, kit, line, people, person, post, standard, team, unit


@settings(max_examples=60)
@given(st.integers(0, 100_000))
def test_a_team_falls_as_it_does_when_judged_anew(seed: int) -> None:
    known = case(seed)
    facts = replace(known.facts, held_to=(replace(known.held, standard=known.edition.standard),))
    standards = [standard(known.edition.standard, replace(known.edition, status="IN_FORCE", effective_from=None))]
    found = _falls(facts, standards, known.catalogue, known.on)
    told = {(one.single.id, one.after) for one in found}
    assert told == set(_naive(facts, standards, known.catalogue, known.on))
    assert all(one.lines for one in found)


def _falls(facts: TeamFacts, standards: list[Standard], of: Catalogue, on: date = ON) -> list[Fall]:
    return [one for one in falls(facts, standards, of, on, SHANGHAI) if one is not None]


def _naive(facts: TeamFacts, standards: list[Standard], of: Catalogue, on: date) -> Iterator[tuple[str, Level]]:
    before = assess_team(facts, standards, of, on).level
    for person_ in facts.people:
        without = replace(facts, people=tuple(one for one in facts.people if one is not person_))
        after = assess_team(without, standards, of, on).level
        if is_worse(after, before):
            yield person_.id, after
    for held in facts.units:
        kind = of.equipment_types.get(held.type)
        left = max(held.quantity - 1, Fraction(0)) if kind is None or kind.unit == "PIECE" else Fraction(0)
        units = (replace(one, quantity=left) if one is held else one for one in facts.units)
        after = assess_team(replace(facts, units=tuple(units)), standards, of, on).level
        if is_worse(after, before):
            yield held.id, after


BOATS = standard(
    "STD",
    edition(
        line("boats", 1, kit("boat"), 3, critical=True),
        line("medic", 2, post("medic"), 1, critical=True),
        line("crew", 3, post("crew"), 4),
    ),
)


def _boats(*units: object, **known: object) -> TeamFacts:
    crew = (person("m", "medic"), *people(5, "crew"))
    return team(**{"units": units, "people": crew, "held_to": (HeldTo("STD"),), **known})


def test_each_piece_of_what_just_suffices_is_told_and_the_lines_that_it_is_missing_from() -> None:
    facts = _boats(unit("boat", 2, "a"), unit("boat", 1, "b"))
    found = {one.single.id: one for one in _falls(facts, [BOATS], catalogue("boat"))}
    assert {id: (one.before, one.after) for id, one in found.items()} == {
        "m": (Level.R1, Level.R4),  # the only medic
        "a": (Level.R1, Level.R4),  # one of the three boats
        "b": (Level.R1, Level.R4),
    }
    (short,) = found["a"].lines
    assert (short.turn.line["code"], short.turn.turned) == ("boats", Turned.WORSE)
    assert found["a"].single.amount == 1


def test_nothing_is_critical_where_there_is_one_more_or_the_team_can_fall_no_further() -> None:
    medics = (person("m", "medic"), person("n", "medic"))
    spare = _boats(unit("boat", 3, "a"), unit("boat", 1, "b"), people=(*medics, *people(5, "crew")))
    assert _falls(spare, [BOATS], catalogue("boat")) == []
    assert _falls(_boats(unit("boat", 2, "a")), [BOATS], catalogue("boat")) == []


def test_someone_of_two_teams_counts_in_both_and_comes_first() -> None:
    teams = [replace(_boats(unit("boat", 3, f"boats-{name}")), id=name) for name in ("one", "two")]
    shared = person("m", "medic")
    each = [
        replace(
            facts,
            people=tuple(
                replace(one, memberships=tuple(replace(held, team=facts.id) for held in one.memberships))
                for one in (shared, *people(5, "crew"))
            ),
            units=tuple(replace(one, team=facts.id) for one in facts.units),
        )
        for facts in teams
    ]
    best = ranked(fall for facts in each for fall in _falls(facts, [BOATS], catalogue("boat")))
    assert [(one.single.id, [fall.team for fall in one.falls]) for one in best] == [
        ("m", ["one", "two"]),
        ("boats-one", ["one"]),
        ("boats-two", ["two"]),
    ]

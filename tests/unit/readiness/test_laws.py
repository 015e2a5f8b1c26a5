"""Laws that hold of every register: totality, independence of order, and that help never harms."""

import subprocess
import sys
from dataclasses import replace
from fractions import Fraction
from random import Random
from typing import Any

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from graph.model.facts import Catalogue, HeldTo, Membership, Person, Qualification, Span, TeamFacts, Unit
from graph.model.requirements import Edition, Level, Measure, Requirement
from graph.model.rules import Fixed, Rule
from readiness.assess import assess
from readiness.assessment import Assessment, LineState
from readiness.levels import ORDER
from readiness.plain import plain
from readiness.reasons import reasons
from tests.unit.readiness import worlds
from tests.unit.readiness.build import ON, TEAM

ONE = [Fraction(1)]
ANY = [Fraction(1), Fraction(1), Fraction(1, 2), Fraction(2)]
held = st.builds(HeldTo, st.just("STD"), st.sampled_from([None, "1", "2"]), st.booleans())
several = settings(max_examples=40)


@several
@given(worlds.teams(), worlds.editions(ANY), worlds.catalogues(ANY), held)
def test_every_team_can_be_assessed_and_explained(
    team: TeamFacts, edition: Edition, catalogue: Catalogue, to: HeldTo
) -> None:
    found = assess(team, edition, catalogue, ON, to)
    told = reasons(team, edition, catalogue, ON, to)
    assert plain(found, edition)["team"] == team.id
    applicable = [one.requirement.code for one in found.lines if one.state is not LineState.NOT_APPLICABLE]
    assert list(told) == applicable
    for one in found.lines:
        for dimension, filled in (one.filled or {}).items():
            assert one.required is not None
            assert one.short is not None
            assert 0 <= filled <= one.required
            assert one.short[dimension] == one.required - filled


@several
@given(worlds.teams(), worlds.editions(ANY), worlds.catalogues(ANY), held, st.integers())
def test_the_order_of_facts_and_lines_changes_nothing(
    team: TeamFacts, edition: Edition, catalogue: Catalogue, to: HeldTo, seed: int
) -> None:
    shuffle = Random(seed).sample

    def mixed(several: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(shuffle(several, len(several)))

    other = replace(
        team,
        people=mixed(team.people),
        units=mixed(team.units),
        exercises=mixed(team.exercises),
        measured=mixed(team.measured),
    )
    turned = replace(edition, requirements=mixed(edition.requirements))
    assert assess(other, turned, catalogue, ON, to) == assess(team, edition, catalogue, ON, to)


def fixed(edition: Edition, found: Assessment) -> Edition | None:
    """The edition with what is required held as it is; None where a line cannot be held so."""
    lines: list[Requirement] = []
    for one in found.lines:
        line = one.requirement
        if one.required is None or isinstance(line.asks, Measure):
            continue
        lines.append(replace(line, rule=Rule(Fixed(one.required)), condition=None))
    return replace(edition, requirements=tuple(lines)) if lines else None


def is_no_worse(level: Level, than: Level) -> bool:
    return than is Level.NOT_ASSESSED or ORDER.index(level) <= ORDER.index(than)


@several
@given(worlds.teams(), worlds.editions(ONE), worlds.catalogues(ONE), held, st.sampled_from(worlds.KINDS))
def test_a_usable_unit_more_never_lowers_a_level_where_every_worth_is_one(
    team: TeamFacts, edition: Edition, catalogue: Catalogue, to: HeldTo, kind: str
) -> None:
    still = fixed(edition, assess(team, edition, catalogue, ON, to))
    assume(still is not None)
    assert still is not None
    more = Unit("more", "more", kind, Fraction(1), TEAM, "SERVICEABLE", ON, ON, {"flow": Fraction(3)})
    before = assess(team, still, catalogue, ON, to)
    after = assess(replace(team, units=(*team.units, more)), still, catalogue, ON, to)
    assert is_no_worse(after.level, before.level)
    for dimension, result in before.dimensions.items():
        assert is_no_worse(after.dimensions[dimension].level, result.level)


@several
@given(worlds.teams(), worlds.editions(ONE), worlds.catalogues(ONE), held)
def test_a_qualified_member_more_never_lowers_a_level(
    team: TeamFacts, edition: Edition, catalogue: Catalogue, to: HeldTo
) -> None:
    still = fixed(edition, assess(team, edition, catalogue, ON, to))
    assume(still is not None)
    assert still is not None
    more = Person(
        "more",
        "more",
        "more",
        "ACTIVE",
        1990,
        {"hours": Fraction(9)},
        tuple(Membership(TEAM, role, Span()) for role in worlds.ROLES),
        (),
        tuple(Qualification(code, code, ON) for code in worlds.CERTIFICATES),
    )
    before = assess(team, still, catalogue, ON, to)
    after = assess(replace(team, people=(*team.people, more)), still, catalogue, ON, to)
    for dimension, result in before.dimensions.items():
        assert is_no_worse(after.dimensions[dimension].level, result.level)
    assert is_no_worse(after.level, before.level)


def test_no_solver_is_loaded_and_nothing_but_the_model() -> None:
    listed = "import sys, readiness.team, readiness.reasons, readiness.words; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", listed], capture_output=True, text=True, check=True).stdout.split()
    assert not {"ortools", "highspy", "numpy", "scipy", "sqlalchemy"} & set(loaded)
    assert not {name.partition(".")[0] for name in loaded} & {"api", "schema", "loaders", "registry", "exchange"}

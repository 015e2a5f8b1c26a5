"""An assessment without one person or piece: as the rules tell it of facts that lack them."""

from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from planning.without import Without
from readiness.assess import assess
from readiness.assessment import Assessment
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.editions import InForce
from readiness.scope import CLOSED
from readiness.stale import SHANGHAI
from tests.oracle.cases import case
from tests.unit.readiness.build import standard


@settings(max_examples=200)
@given(st.integers(0, 100_000))
def test_it_is_that_of_the_facts_without_them(seed: int) -> None:
    known = case(seed)
    if known.facts.lifecycle in CLOSED:
        return
    edition, held, of = known.edition, known.held, known.catalogue
    found = InForce(held, standard(edition.standard, edition), edition)
    without = Without(day_of(known.facts, closures_of(of), known.on, held.pools), found, SHANGHAI)
    for person in known.facts.people:
        facts = replace(known.facts, people=tuple(one for one in known.facts.people if one is not person))
        assert _judged(without.person(person.id)) == _judged(assess(facts, edition, of, known.on, held))
    for unit in known.facts.units:
        kind = of.equipment_types.get(unit.type)
        left = max(unit.quantity - 1, Fraction(0)) if kind is None or kind.unit == "PIECE" else Fraction(0)
        units = (replace(one, quantity=left) if one is unit else one for one in known.facts.units)
        facts = replace(known.facts, units=tuple(units))
        assert _judged(without.unit(unit.id)) == _judged(assess(facts, edition, of, known.on, held))


def _judged(one: Assessment) -> Any:
    """All but what a line would have were it alone, which grows less where what is not needed goes."""
    lines = [(line.requirement.code, line.state, line.required, line.filled, line.short) for line in one.lines]
    return one.level, one.dimensions, one.caps, one.missing, lines

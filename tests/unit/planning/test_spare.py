"""What a team can give: all of it at once, and every line is filled as before."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import HeldTo, Loan, Span
from graph.model.requirements import Equipment
from graph.model.rules import Bound
from planning.spare import spare, spare_of_team, taken_by
from readiness.calls import calls_of
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.work import work_out
from tests.oracle.cases import case
from tests.unit.readiness.build import ON, F, catalogue, edition, kit, line, standard, team, unit


@settings(max_examples=200)
@given(st.integers(0, 100_000))
def test_without_all_that_is_spare_what_is_usable_fills_as_much(seed: int) -> None:
    known = case(seed)
    day = day_of(known.facts, closures_of(known.catalogue), known.on, known.held.pools)
    work = work_out(known.edition, day, known.held.grade)
    gone = spare(work)
    left = (replace(held, quantity=held.quantity - gone.get(held.unit.id, 0)) for held in day.units)
    then = work_out(known.edition, replace(day, units=tuple(left)), known.held.grade)
    if then.required == work.required:  # no line counts what is gone
        assert then.condition.filled == work.condition.filled
        for index, required in enumerate(work.required):
            asks = work.lines[index].asks
            if isinstance(required, F) and isinstance(asks, Equipment) and asks.capacity is not None:
                before, after = (min(F(one.stock.usable.get(index, 0)), required) for one in (work, then))
                assert before == after


BOATS = standard("STD", edition(line("boats", 1, kit("boat"), 3)))


def test_what_is_beyond_the_lines_is_spare_and_what_no_line_calls_for_is_not() -> None:
    units = (unit("boat", 4, "a"), unit("boat", 1, "b", condition="IN_REPAIR"), unit("saw", 9, "c"))
    facts = team(units=units, held_to=(HeldTo("STD"),))
    of = catalogue("boat", "saw")
    assert [(one.id, amount) for one, amount in spare_of_team(facts, [BOATS], of, ON)] == [("a", F(1))]
    lent = replace(units[0], loans=(Loan("other", Span()),))
    assert spare_of_team(replace(facts, units=(lent,)), [BOATS], of, ON) == []
    assert spare_of_team(replace(facts, held_to=()), [BOATS], of, ON) == []
    closed = replace(facts, lifecycle="DISBANDED", held_to=())
    assert [(one.id, amount) for one, amount in spare_of_team(closed, [BOATS], of, ON)] == [("a", F(4)), ("c", F(9))]


def test_a_line_takes_what_it_would_count() -> None:
    strong = kit("boat", specification=(Bound("power", F(15)),))
    flow = kit("boat", capacity="power")
    held = edition(line("strong", 1, strong, 3), line("any", 2, kit("boat"), 1), line("flow", 3, flow, 20))
    calls = calls_of(held, closures_of(catalogue("boat", "saw")))
    taken = [
        [one.code for one in taken_by(unit(type, measures=measures), calls)]
        for type, measures in (("boat", {"power": F(15)}), ("boat", {"power": F(14)}), ("boat", {}), ("saw", {}))
    ]
    assert taken == [["strong", "any"], ["any"], ["any"], []]

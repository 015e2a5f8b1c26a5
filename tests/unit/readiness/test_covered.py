"""How far a team is covered: of each dimension the least of its assessments."""

from graph.model.facts import Catalogue, HeldTo
from graph.model.requirements import Dimension
from readiness.covered import covered
from readiness.team import assess_team
from tests.unit.readiness.build import ON, edition, kit, line, post, standard, team, unit

THIRD = standard("A", edition(line("1", 1, kit("BOAT"), 3), standard="A"))
HALF = standard("B", edition(line("1", 1, kit("BOAT"), 2), line("2", 2, post()), standard="B"))


def test_each_dimension_is_covered_as_far_as_in_the_least_of_its_assessments() -> None:
    held = team(units=(unit("BOAT"),), held_to=(HeldTo("A"), HeldTo("B")))
    assert covered(assess_team(held, [THIRD, HALF], Catalogue(), ON)) == {
        Dimension.P: 0,
        Dimension.S: 333_333,
        Dimension.C: 333_333,
        Dimension.T: None,
    }


def test_where_nothing_is_in_force_nothing_is_covered_or_not() -> None:
    assert set(covered(assess_team(team(), [THIRD], Catalogue(), ON)).values()) == {None}

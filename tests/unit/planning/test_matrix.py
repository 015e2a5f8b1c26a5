"""Cells of a matrix: levels counted, means cut."""

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from graph.model.requirements import Dimension, Level
from planning.matrix import Tally, cells


def _tally(row: str, level: Level, count: int = 1, **covered: tuple[int, int]) -> Tally:
    told: Mapping[Dimension, tuple[int, int]] = {Dimension(name): held for name, held in covered.items()}
    return Tally(row, "all", {level: count}, told)


def test_tallies_of_one_row_and_column_are_one_cell() -> None:
    first, second = cells([_tally("a", Level.R1, 2), _tally("b", Level.R1), _tally("a", Level.R4)])
    assert (first.row, first.count, first.levels[Level.R1], first.levels[Level.R4]) == ("a", 3, 2, 1)
    assert (second.row, second.count) == ("b", 1)


def test_a_mean_is_cut_to_four_places_and_leaves_out_who_has_none() -> None:
    (cell,) = cells([_tally("a", Level.R1, 2, T=(1_999_999, 2)), _tally("a", Level.R2, 1, T=(0, 0), P=(0, 1))])
    assert cell.mean(Dimension.T) == 999_900
    assert cell.mean(Dimension.P) == 0
    assert cell.mean(Dimension.S) is None


@given(st.lists(st.tuples(st.sampled_from(list(Level)), st.integers(0, 1_000_000)), min_size=1))
def test_groups_and_single_teams_make_the_same_cell(teams: list[tuple[Level, int]]) -> None:
    (apart,) = cells([_tally("a", level, 1, S=(reached, 1)) for level, reached in teams])
    by_level = {level: [reached for one, reached in teams if one is level] for level in Level}
    (together,) = cells(
        [_tally("a", level, len(several), S=(sum(several), len(several))) for level, several in by_level.items()]
    )
    assert (apart.levels, apart.mean(Dimension.S)) == (together.levels, together.mean(Dimension.S))

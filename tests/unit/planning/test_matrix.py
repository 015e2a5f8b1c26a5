"""Cells of a matrix: levels counted, means cut."""

from hypothesis import given
from hypothesis import strategies as st

from graph.model.requirements import Dimension, Level
from planning.matrix import Cell, Tally, cells


def _tally(row: str, level: Level, count: int = 1, **covered: tuple[int, int]) -> Tally:
    told = [covered.get(one.value, (0, 0)) for one in Dimension]
    return Tally(row, "all", [count if one is level else 0 for one in Level], told)


def _mean(cell: Cell, dimension: Dimension) -> int | None:
    return dict(zip(Dimension, cell.means, strict=True))[dimension]


def test_tallies_of_one_row_and_column_are_one_cell() -> None:
    first, second = cells([_tally("a", Level.R1, 2), _tally("b", Level.R1), _tally("a", Level.R4)])
    assert (first.row, first.count, first.levels) == ("a", 3, [2, 0, 0, 1, 0])
    assert (second.row, second.count) == ("b", 1)


def test_a_mean_is_cut_to_four_places_and_leaves_out_who_has_none() -> None:
    (cell,) = cells([_tally("a", Level.R1, 2, T=(1_999_999, 2)), _tally("a", Level.R2, 1, T=(0, 0), P=(0, 1))])
    assert _mean(cell, Dimension.T) == 999_900
    assert _mean(cell, Dimension.P) == 0
    assert _mean(cell, Dimension.S) is None


@given(st.lists(st.tuples(st.sampled_from(list(Level)), st.integers(0, 1_000_000)), min_size=1))
def test_groups_and_single_teams_make_the_same_cell(teams: list[tuple[Level, int]]) -> None:
    (apart,) = cells([_tally("a", level, 1, S=(reached, 1)) for level, reached in teams])
    by_level = {level: [reached for one, reached in teams if one is level] for level in Level}
    (together,) = cells(
        [_tally("a", level, len(several), S=(sum(several), len(several))) for level, several in by_level.items()]
    )
    assert (apart.levels, _mean(apart, Dimension.S)) == (together.levels, _mean(together, Dimension.S))

"""The shortest paths over walked relationships, against all paths there are."""

from itertools import pairwise, product

from hypothesis import given
from hypothesis import strategies as st

from graph.model.linked import Walked
from graph.model.paths import shortest

NODES = "abcde"
PAIRS = st.lists(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), max_size=10)


def walked(pairs: list[tuple[str, str]]) -> list[Walked]:
    return [Walked(1, "R", "N", start, "N", end) for start, end in pairs]


def plain(pairs: set[tuple[str, str]], depth: int) -> list[list[tuple[str, str]]]:
    """All shortest ways from a to b, tried one by one."""
    for length in range(1, depth + 1):
        found = []
        for ways in product(sorted({*pairs, *((end, start) for start, end in pairs)}), repeat=length):
            joined = all(one[1] == two[0] for one, two in pairwise(ways))
            if joined and ways[0][0] == "a" and ways[-1][1] == "b":
                found += [list(each) for each in product(*({way, way[::-1]} & pairs for way in ways))]
        if found:
            return found
    return []


@given(PAIRS, st.integers(1, 3), st.integers(1, 4))
def test_the_shortest_paths_are_all_there_are_up_to_the_most(
    pairs: list[tuple[str, str]], depth: int, most: int
) -> None:
    found, has_more = shortest("a", "b", walked(pairs), depth, most)
    told = [[(one.from_id, one.to_id) for one, _ in path] for path in found]
    wanted = plain(set(pairs), depth)
    assert len(told) == min(most, len(wanted))
    assert has_more == (len(wanted) > most)
    assert all(path in wanted for path in told)
    assert len({tuple(path) for path in told}) == len(told)


def test_one_step_by_two_names_is_two_paths() -> None:
    both = [Walked(1, name, "Team", "a", "Organisation", "b") for name in ("RUN_BY", "OVERSEEN_BY")]
    found, _ = shortest("a", "b", [*both, *both], 1, 5)
    assert [[one.name for one, _ in path] for path in found] == [["OVERSEEN_BY"], ["RUN_BY"]]

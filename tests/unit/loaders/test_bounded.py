"""A bounded dictionary: never too large, and a flood of keys used once leaves what is used again."""

from hypothesis import given
from hypothesis import strategies as drawn

from loaders.bounded import Bounded


def test_a_flood_of_new_keys_leaves_what_was_used_again() -> None:
    held: Bounded[str, str] = Bounded(100)
    for name in ("board", "map", "gaps"):
        held.put(name, name)
        assert held.get(name) == name
    held.put("once", "once")
    for n in range(10_000):
        held.put(f"attack {n}", "x")
    assert [held.get(name) for name in ("board", "map", "gaps", "once")] == ["board", "map", "gaps", None]
    assert len(held) <= 100


def test_of_what_was_used_again_the_one_unused_for_longest_goes() -> None:
    held: Bounded[int, str] = Bounded(10)
    for n in range(9):
        held.put(n, "x")
        held.get(n)
    assert held.get(1) == "x"
    assert (0 in held, 1 in held) == (False, True)


def test_what_is_pinned_stays_whatever_comes_and_looks_are_counted() -> None:
    held: Bounded[str, str] = Bounded(5)
    held.pin("board", "board")
    for n in range(100):
        held.put(f"attack {n}", "x")
    assert (held.get("board"), held.get("nothing"), held.get("attack 0")) == ("board", None, None)
    assert "board" in held
    assert (held.peek("board"), held.peek("attack 99"), held.peek("nothing")) == ("board", "x", None)
    assert (held.hits, held.misses) == (1, 2)
    assert len(held) <= 6


@given(
    size=drawn.integers(1, 12),
    steps=drawn.lists(drawn.tuples(drawn.booleans(), drawn.integers(0, 20)), max_size=200),
)
def test_it_is_never_larger_than_its_size_and_gives_what_was_put_last(size: int, steps: list[tuple[bool, int]]) -> None:
    held: Bounded[int, int] = Bounded(size)
    put: dict[int, int] = {}
    for at, (is_put, key) in enumerate(steps, start=1):
        if is_put:
            put[key] = at
            held.put(key, at)
            assert held.get(key) == at
        else:
            assert held.get(key) in (None, put.get(key))
        assert len(held) <= size

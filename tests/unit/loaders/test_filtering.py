"""Filters out of a `where`."""

from loaders.binding import Binds
from loaders.filtering import Filtering
from loaders.given import Given
from loaders.limits import Limits


def test_a_text_that_is_looked_for_and_ranked_by_is_one_parameter() -> None:
    """A store begins such a list at what the text finds only if it sees that both are the same."""
    binds = Binds()
    filtering = Filtering({}, binds, Limits())
    text, other = Given("消防", lambda _: "消防"), Given("张", lambda _: "张")
    assert filtering.text(text) == filtering.text(text) != filtering.text(other)
    assert len(binds.values({})) == 2

"""What a process holds when it starts to serve is no work for the collector while it serves."""

import gc

from api.at_rest import at_rest


def test_what_was_there_is_passed_over_and_what_comes_later_is_collected() -> None:
    class Knot:
        """An object that only a collection frees."""

        def __init__(self) -> None:
            self.itself = self

    held = Knot()
    with at_rest():
        later = Knot()
        followed = [id(one) for one in gc.get_objects()]
        assert id(held) not in followed
        assert id(later) in followed
        del later
        assert gc.collect() >= 1
    assert id(held) in [id(one) for one in gc.get_objects()]

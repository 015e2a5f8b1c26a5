"""A light request sent beside an attack is answered before the attack is."""

from collections.abc import Callable
from itertools import count

import pytest

from tests.attacks import cheap, heavy
from tests.attacks.racing import race
from tests.attacks.served import Served
from tests.attacks.wire import ask, request

CONNECTIONS = 16
ROUNDS = 10
HEAVY = (
    heavy.wide_lists,
    heavy.filled_lists,
    heavy.worked_out,
    heavy.deep_walks,
    heavy.text_searches,
    heavy.groups,
    heavy.many_comparisons,
    heavy.long_document,
    heavy.short_and_wide,
    heavy.one_list_again,
    heavy.of_the_schema,
)
CHEAP = (
    cheap.nested_fragments,
    cheap.fragments_in_a_circle,
    cheap.many_tokens,
    cheap.many_comments,
    cheap.many_aliases,
    cheap.one_field_again,
    cheap.deep_document,
    cheap.deep_json,
    cheap.huge_number,
    cheap.long_text,
    cheap.expensive,
    cheap.of_no_type,
    cheap.many_conditions,
    cheap.as_json,
)


@pytest.mark.parametrize("question", HEAVY)
def test_what_is_light_is_answered_before_what_is_heavy(server: Served, question: Callable[[], heavy.Question]) -> None:
    """What takes too long on a busy machine ends as the documentation says."""
    raced = race(server, [ask(*question())])
    assert raced.before == 0
    (answered,) = raced.answers
    codes = {error["extensions"]["code"] for error in answered.told.get("errors", ())}
    assert (answered.status, codes) == (200, set()) or (answered.status, codes) == (503, {"TIMEOUT"})


def test_what_is_light_is_answered_before_sixteen_that_are_heavy(server: Served) -> None:
    """Those at work when it comes may end before it, for they were sent first; none that waits does."""
    raced = race(server, [ask(*heavy.wide_lists(number)) for number in range(CONNECTIONS)])
    assert raced.before < CONNECTIONS / 2
    assert {answered.status for answered in raced.answers} <= {200, 503}


@pytest.mark.parametrize("attack", CHEAP)
def test_what_is_light_is_answered_while_a_flood_is_refused(
    file_server: Served, attack: Callable[[int], bytes]
) -> None:
    """Each of the flood is refused for next to nothing, so some may come before: a few of each connection."""
    numbers = count()
    first = [attack(next(numbers)) for _ in range(CONNECTIONS)]
    raced = race(file_server, first, lambda: attack(next(numbers)))
    assert raced.before < CONNECTIONS * ROUNDS
    for answered in raced.answers:
        assert 200 <= answered.status < 500 or answered.status == 503
        codes = {error["extensions"]["code"] for error in answered.told.get("errors", ())}
        assert codes <= {"BAD_USER_INPUT", "LIMIT_EXCEEDED", "UNAVAILABLE"}
    assert file_server.broken() == []


def test_what_is_light_is_answered_before_a_body_that_does_not_come(server: Served) -> None:
    slow = request(b'{"query": "{ a }"}' + b" " * 50)[:-20]
    raced = race(server, [slow] * CONNECTIONS)
    assert raced.before == 0
    assert {answered.status for answered in raced.answers} == {408}

"""Light requests sent beside attacks, and which were answered first."""

import selectors
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.attacks.served import Served
from tests.attacks.wire import Answered, Connection, ask

NAMED = "query Light($id: ID!) { node(id: $id) { ... on Team { code } } }"
CODE = "QL-FF-04"
LIGHT = [{"__typename": "Query"}, {"node": {"code": CODE}}]


@dataclass(frozen=True)
class Raced:
    """How many attacks were answered when the last light request was; the answers to all of them."""

    before: int
    answers: list[Answered]


def race(server: Served, attacks: Sequence[bytes], again: Callable[[], bytes] | None = None) -> Raced:
    """Send each attack on a connection of its own, then two light requests.

    `again` gives the next attack for a connection that was answered, as long as what is light is not.
    """
    wanted = _lights(server)
    light, attacking = [server.connect() for _ in wanted], [server.connect() for _ in attacks]
    for on, sent in zip((*attacking, *light), (*attacks, *wanted), strict=True):
        on.send(sent)
    answers: list[Answered] = []
    told: list[Answered] = []
    for on, answered in _as_they_come((*light, *attacking)):
        if on in light:
            told.append(answered)
            if len(told) == len(light):
                break
        else:
            answers.append(answered)
            if again is not None:
                on.send(again())
    before = len(answers)
    done = set() if again is not None else {on for on in attacking if on.count}
    answers += [on.answer() for on in attacking if on not in done]
    for on in (*light, *attacking):
        on.close()
    assert sorted((one.told["data"] for one in told), key=repr) == LIGHT
    return Raced(before, answers)


def _lights(server: Served) -> list[bytes]:
    """A request for nothing, and one for a team by its id."""
    on = server.connect()
    on.send(ask(f'{{ team(code: "{CODE}") {{ id }} }}'))
    team = on.answer().told["data"]["team"]["id"]
    on.close()
    return [ask("{ __typename }"), ask(NAMED, {"id": team})]


def _as_they_come(connections: Sequence[Connection]) -> Iterator[tuple[Connection, Answered]]:
    with selectors.DefaultSelector() as selector:
        for on in connections:
            selector.register(on, selectors.EVENT_READ, on)
        while True:
            for on in [key.data for key, _ in selector.select()]:
                on.more()
                while (answered := on.arrived()) is not None:
                    yield on, answered

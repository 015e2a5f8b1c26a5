"""A contract keeps what a released one promised; what was marked @deprecated there may go."""

from pathlib import Path

import pytest

from schema.breaking import broken
from schema.build import sdl

RELEASED = Path(__file__).parents[3] / "schema" / "released.graphql"
OLD = """
type Query { team(code: String!, old: Int @deprecated(reason: "no use")): Team }
type Team { name: String! gone: Int @deprecated(reason: "use name") level: Level }
enum Level { R1 R2 NONE @deprecated(reason: "use null") }
input Where { code: String part: String @deprecated(reason: "use code") }
"""


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (' gone: Int @deprecated(reason: "use name")', ""),
        (' NONE @deprecated(reason: "use null")', ""),
        (', old: Int @deprecated(reason: "no use")', ""),
        (' part: String @deprecated(reason: "use code")', ""),
        ("name: String!", "name: String! code: String"),
        ("code: String!,", "code: String!, on: String,"),
        ("code: String!,", "code: String,"),
    ],
)
def test_what_was_deprecated_may_go_and_what_is_new_may_come(was: str, becomes: str) -> None:
    assert was in OLD
    assert broken(OLD, OLD.replace(was, becomes)) == []


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        ("level: Level", "", "Team.level was removed"),
        ("name: String!", "name: String", "Team.name changed type"),
        ("R1 R2", "R1", "R2 was removed"),
        ("code: String!,", "code: String!, on: String!,", "on"),
        ("input Where { code: String", "input Where {", "Where.code was removed"),
    ],
)
def test_a_broken_promise_is_named(was: str, becomes: str, says: str) -> None:
    (sentence,) = broken(OLD, OLD.replace(was, becomes))
    assert says in sentence


def test_the_contract_keeps_what_was_released() -> None:
    assert broken(RELEASED.read_text("utf-8"), sdl()) == []

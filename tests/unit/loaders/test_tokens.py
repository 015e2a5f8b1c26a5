"""Tokens are counted as the library's lexer finds them, comments too."""

import pytest
from graphql import GraphQLSyntaxError, Source, TokenKind
from graphql.language.lexer import Lexer
from hypothesis import given
from hypothesis import strategies as drawn

from loaders.errors import Code, RequestRefused
from loaders.limits import Limits
from loaders.measuring import TOKEN, check_tokens

PIECES = (
    *(
        "a",
        "_b1",
        "1",
        "-2",
        "0.5",
        "-1.5e+10",
        "2E3",
        "...",
        "!",
        "$",
        "&",
        "(",
        ")",
        ":",
        "=",
        "@",
        "[",
        "]",
        "{",
        "|",
        "}",
    ),
    *(" ", ",", "\n", "\r\n", "\t", "\ufeff", "# x", "#", '""', '"x"', '"\\""', '"\\\\"', '"\\u00e9"', '"#"', '"é"'),
    *('""""""', '"""x"""', '"""a " b"""', '"""a\\"""b"""', '"""\n# x\n"""', '"""\\"""', '"'),
)


def lexed(text: str) -> int | None:
    """How many tokens and comments the lexer finds; None where it refuses."""
    lexer, count = Lexer(Source(text)), 0
    try:
        while lexer.advance().kind is not TokenKind.EOF:
            pass
    except GraphQLSyntaxError:
        return None
    token = lexer.token.prev
    while token is not None and token.kind is not TokenKind.SOF:
        count, token = count + 1, token.prev
    return count


@given(drawn.lists(drawn.sampled_from(PIECES), max_size=30).map("".join))
def test_no_token_is_missed_and_none_is_made_up(text: str) -> None:
    count = lexed(text)
    assert count is None or len(TOKEN.findall(text)) == count


@pytest.mark.parametrize("piece", ["a ", "#\n", "1-", "...", '"" ', '""""""', '"', '"""\\"""', "{}"])
def test_as_many_as_fit_a_body_are_refused_at_once(piece: str) -> None:
    with pytest.raises(RequestRefused) as refused:
        check_tokens(piece * 50_000, Limits())
    assert refused.value.errors[0]["extensions"]["code"] == Code.LIMIT_EXCEEDED

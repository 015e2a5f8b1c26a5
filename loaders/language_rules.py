"""What graphql-core says of a document or of variables, in Chinese too."""

import re
from collections.abc import Iterable
from functools import partial
from string import Formatter

from graphql import GraphQLError

from loaders.errors import Words
from loaders.language_sentences import DOCUMENTS, REASONS, SYNTAX, TOKENS, VALUES, VARIABLES

HEAD, TAIL = 700, 300
"""Characters told of a longer sentence, from its beginning and its end: a sentence may hold all that a client sent."""
UNKNOWN = "文档或变量不符合 GraphQL 的规则"
CODE_POINT = re.compile("U\\+([0-9A-F]{4,6})")
CUT = " … "
NAME = rf"\w+(?:{CUT}\w+)?"
KINDS = {
    "type": r"[\w!\[\]]+",
    "path": r"[\w.@\[\]]+",
    "symbol": r"\S+",
    "token": r".*?",
    "subscription": r"(?:Anonymous Subscription|Subscription '\w+')",
    "text": r".*?",
    "own": r".*?",
    "value": r".*",
    "inner": r".*",
    "reason": r".*",
}


class Unfit(ValueError):
    """A value that a scalar of ours does not take; the words are for the client and say nothing of the value."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


def words(error: GraphQLError) -> Words:
    """What this error says, in both languages, no longer than graphql-core says it."""
    message = error.message
    if len(message) > HEAD + TAIL:
        message = message[:HEAD] + CUT + message[-TAIL:]
    return Words(_chinese(message, _own(error)), message)


def _own(error: BaseException | None) -> str | None:
    """What a scalar of ours says in Chinese, where one is at the bottom of it."""
    while isinstance(error, GraphQLError):
        error = error.original_error
    return error.words.zh if isinstance(error, Unfit) else None


def _chinese(message: str, own: str | None) -> str:
    for pattern, chinese in RULES:
        if found := pattern.fullmatch(message):
            return chinese.format(**{name: _told(name, part, own) for name, part in found.groupdict().items()})
    return f"{UNKNOWN}：{message}"


def _told(name: str, part: str, own: str | None) -> str:
    match _kind(name):
        case "inner":
            return _chinese(part, own)
        case "own":
            return part if own is None else own
        case "symbol" | "token":
            return _token(part)
        case "subscription":
            return part.replace("Anonymous Subscription", "未命名的订阅").replace("Subscription", "订阅", 1)
        case "reason":
            for pattern, chinese in PIECES:
                part = pattern.sub(partial(_filled, chinese), part)
    return part


def _filled(chinese: str, found: re.Match[str]) -> str:
    return chinese.format(**found.groupdict())


def _token(part: str) -> str:
    """A token or a character: what it is in Chinese, then how it is written."""
    if (found := CODE_POINT.fullmatch(part)) and (character := chr(int(found[1], 16))).isprintable():
        return f"'{character}' ({part})"
    kind, *rest = part.split(" ", 1)
    return " ".join([TOKENS.get(kind, kind), *rest])


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _compiled(sentences: Iterable[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(_expression(english), re.ASCII | re.DOTALL), chinese) for english, chinese in sentences)


def _expression(english: str) -> str:
    return "".join(
        re.escape(plain) + (f"(?P<{name}>{KINDS.get(_kind(name), NAME)})" if name else "")
        for plain, name, _, _ in Formatter().parse(english)
    )


RULES = _compiled((*SYNTAX, *DOCUMENTS, *VARIABLES, *VALUES))
PIECES = _compiled(REASONS)

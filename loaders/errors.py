"""The errors that clients see, by code; everything else is masked."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Any, NamedTuple

from readiness.words import Lang


class Code(StrEnum):
    """`extensions.code` of an error."""

    BAD_USER_INPUT = "BAD_USER_INPUT"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    TIMEOUT = "TIMEOUT"
    UNAVAILABLE = "UNAVAILABLE"
    FORBIDDEN = "FORBIDDEN"
    INTERNAL = "INTERNAL"


class Words(NamedTuple):
    """What a client is told, in both languages."""

    zh: str
    en: str

    def said(self, lang: Lang | None = None) -> str:
        """In the language that was asked for; in both, Chinese first, where none was."""
        if lang is None:
            return f"{self.zh} / {self.en}"
        return self.zh if lang is Lang.ZH else self.en


class Refused(Exception):
    """A request, or one field of it, that is not answered; the words are for the client."""

    def __init__(self, words: Words, code: Code = Code.BAD_USER_INPUT) -> None:
        super().__init__(words.said())
        self.words = words
        self.code = code


class RequestRefused(Exception):
    """A request refused before anything was asked; `errors` are ready to be told."""

    def __init__(self, errors: Sequence[dict[str, Any]]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = list(errors)


class NoTurn(Exception):
    """There is no place for what may take long; whoever handed the queue over knows the rest."""


class Caller(NamedTuple):
    """Who is told: the request, where it has an id, and the language that it asks for, if any."""

    request_id: str | None = None
    lang: Lang | None = None

    def told(self, errors: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        """These errors as this request gets them."""
        return [self._told(error) for error in errors]

    def _told(self, error: dict[str, Any]) -> dict[str, Any]:
        extensions = error["extensions"]
        if self.lang is not None and "text" in extensions:
            error = {**error, "message": extensions["text"][self.lang.value.lower()]}
        if self.request_id is not None:
            error = {**error, "extensions": {**extensions, "requestId": self.request_id}}
        return error


NOBODY = Caller()
"""Without an id or a language."""


def entry(
    words: Words | str,
    code: str,
    *,
    path: Sequence[str | int] | None = None,
    locations: Sequence[Any] | None = None,
) -> dict[str, Any]:
    """One entry of `errors`: `message` in both languages, each apart in `extensions.text`.

    A plain text is one that programs look for, which has no other language.
    """
    found: dict[str, Any] = {"message": words if isinstance(words, str) else words.said()}
    if locations:
        found["locations"] = [{"line": place.line, "column": place.column} for place in locations]
    if path is not None:
        found["path"] = list(path)
    found["extensions"] = {"code": str(code)}
    if isinstance(words, Words):
        found["extensions"]["text"] = words._asdict()
    return found


def refuse(words: Words, code: Code = Code.BAD_USER_INPUT, locations: Sequence[Any] | None = None) -> RequestRefused:
    """A whole request refused for one reason."""
    return RequestRefused([entry(words, code, locations=locations)])

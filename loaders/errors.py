"""The errors that clients see, by code; everything else is masked."""

from collections.abc import Sequence
from enum import StrEnum
from typing import Any


class Code(StrEnum):
    """`extensions.code` of an error."""

    BAD_USER_INPUT = "BAD_USER_INPUT"
    LIMIT_EXCEEDED = "LIMIT_EXCEEDED"
    TIMEOUT = "TIMEOUT"
    UNAVAILABLE = "UNAVAILABLE"
    FORBIDDEN = "FORBIDDEN"
    INTERNAL = "INTERNAL"


class Refused(Exception):
    """A request, or one field of it, that is not answered; the message is for the client."""

    def __init__(self, message: str, code: Code = Code.BAD_USER_INPUT) -> None:
        super().__init__(message)
        self.message = message
        self.code = code


class RequestRefused(Exception):
    """A request refused before anything was asked; `errors` are ready for the body."""

    def __init__(self, errors: Sequence[dict[str, Any]]) -> None:
        super().__init__(errors[0]["message"])
        self.errors = list(errors)


class NoTurn(Exception):
    """There is no place for what may take long; whoever handed the queue over knows the rest."""


def entry(
    message: str,
    code: Code,
    *,
    path: Sequence[str | int] | None = None,
    locations: Sequence[Any] | None = None,
) -> dict[str, Any]:
    """One entry of `errors`."""
    found: dict[str, Any] = {"message": message}
    if locations:
        found["locations"] = [{"line": place.line, "column": place.column} for place in locations]
    if path is not None:
        found["path"] = list(path)
    found["extensions"] = {"code": code.value}
    return found


def refuse(message: str, code: Code = Code.BAD_USER_INPUT, locations: Sequence[Any] | None = None) -> RequestRefused:
    """A whole request refused for one reason."""
    return RequestRefused([entry(message, code, locations=locations)])

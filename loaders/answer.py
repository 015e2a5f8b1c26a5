"""What answering a document gives back."""

from enum import StrEnum
from typing import NamedTuple

OTHER = "other"
"""What a question asks for that was refused before that could be told."""


class Operation(StrEnum):
    """The kind of a document's operation; UNKNOWN where it cannot be told (it does not parse, or names none)."""

    QUERY = "query"
    MUTATION = "mutation"
    SUBSCRIPTION = "subscription"
    UNKNOWN = "unknown"


class Told(NamedTuple):
    """What answering tells about itself: the kind of operation, its cost and the most allowed, what was kept already.

    None where it was refused before that could be told.
    """

    operation: Operation = Operation.UNKNOWN
    cost: int | None = None
    cost_limit: int | None = None
    had_document: bool | None = None
    had_plan: bool | None = None


class Course:
    """What is known of a request while it is answered, whether or not it comes to an end; at first it is nothing.

    `asks`: what it asks for, one of as many as the schema has root fields and a few more (loaders.asked); `name`: its
    operation's own; `planning`: the seconds that went into reading, checking, pricing and planning it.
    """

    asks: str = OTHER
    name: str | None = None
    cost: int | None = None
    planning: float = 0.0


class Answer(NamedTuple):
    """The whole response as JSON bytes.

    `is_request_error`: the request was refused before anything was asked (no `data` in the body): by the
    GraphQL-over-HTTP draft a 4xx under `application/graphql-response+json`. `code` is the first error's code.
    `is_down`: all that was asked of the registry failed because it cannot be read; trying again later may help.
    """

    body: bytes
    is_request_error: bool = False
    code: str | None = None
    is_down: bool = False
    told: Told = Told()

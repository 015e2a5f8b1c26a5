"""The bytes of a whole response."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import orjson

from loaders.answer import Answer
from loaders.moment import Moment


@lru_cache(64)
def as_of(day: str, is_pinned: bool) -> bytes:
    """The extensions that end every response: the day that it holds for."""
    return b',"extensions":' + orjson.dumps({"asOf": {"day": day, "pinned": is_pinned}}) + b"}"


def success(data: bytes, moment: Moment) -> Answer:
    """A response without errors; `data` is all root fields, without their braces."""
    return Answer(b'{"data":{' + data + b"}" + as_of(moment.today, moment.is_pinned))


def partial(data: bytes, errors: Sequence[dict[str, Any]], moment: Moment, *, is_down: bool) -> Answer:
    """A response with errors of single root fields."""
    end = as_of(moment.today, moment.is_pinned)
    body = b'{"errors":' + orjson.dumps(errors) + b',"data":{' + data + b"}" + end
    return Answer(body, False, errors[0]["extensions"]["code"], is_down)


def refusal(errors: Sequence[dict[str, Any]], moment: Moment) -> Answer:
    """A request refused before anything was asked."""
    body = b'{"errors":' + orjson.dumps(errors) + as_of(moment.today, moment.is_pinned)
    return Answer(body, True, errors[0]["extensions"]["code"])

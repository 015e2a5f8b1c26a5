"""The bytes of a whole response."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import orjson

from loaders.answer import Answer, Told
from loaders.moment import Moment


@lru_cache(512)
def _ending(day: str, is_pinned: bool, requested: int | None, limit: int | None) -> bytes:
    """The extensions that end every response: the day that it holds for, and what it may cost where that is known."""
    extensions: dict[str, Any] = {"asOf": {"day": day, "pinned": is_pinned}}
    if requested is not None:
        extensions["cost"] = {"requested": requested, "limit": limit}
    return b',"extensions":' + orjson.dumps(extensions) + b"}"


def ending(moment: Moment, told: Told) -> bytes:
    """The extensions and the last brace."""
    return _ending(moment.today, moment.is_pinned, told.cost, told.cost_limit)


def success(data: bytes, moment: Moment, told: Told) -> Answer:
    """A response without errors; `data` is all root fields, without their braces."""
    return Answer(b'{"data":{' + data + b"}" + ending(moment, told), told=told)


def partial(data: bytes, errors: Sequence[dict[str, Any]], moment: Moment, told: Told, *, is_down: bool) -> Answer:
    """A response with errors of single root fields."""
    body = b'{"errors":' + orjson.dumps(errors) + b',"data":{' + data + b"}" + ending(moment, told)
    return Answer(body, False, errors[0]["extensions"]["code"], is_down, told)


def refusal(errors: Sequence[dict[str, Any]], moment: Moment, told: Told) -> Answer:
    """A request refused before anything was asked."""
    body = b'{"errors":' + orjson.dumps(errors) + ending(moment, told)
    return Answer(body, True, errors[0]["extensions"]["code"], told=told)

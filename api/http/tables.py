"""/export: a question as /graphql takes it, answered as a file of tables; on this machine alone."""

import asyncio
import ipaddress
from collections.abc import Mapping
from enum import StrEnum
from http import HTTPStatus
from time import perf_counter
from typing import Any, TypeVar

import orjson
from starlette.types import Receive, Scope, Send

from api.http import media, reasons
from api.http.endpoint import FAILURES, Endpoint
from api.http.failing import failures
from api.http.headers import NO_STORE, wanted
from api.http.lane import Lane
from api.http.question import question
from api.http.reading import fields
from api.http.refusal import Refusal, bad_input, forbidden, took_too_long
from api.http.reply import Reply, refused
from api.http.trusting import Trusting
from api.settings import Settings
from api.sheets import Called, Form, Made, Wanted, made
from api.watching import COURSE, Course, Watch
from graph.ports.store import Store
from loaders.answer import Answer, Told
from loaders.errors import Caller, RequestRefused
from loaders.moment import Moment
from loaders.response import ending
from readiness.words import Lang
from schema.build import Contract

PATH = "/export"
STATUSES = {**FAILURES, "FORBIDDEN": HTTPStatus.FORBIDDEN}
E_ = TypeVar("E_", bound=StrEnum)


class Tables:
    """An ASGI application for one path; it shares its places, and what clients have not read, with `endpoint`."""

    def __init__(
        self, contract: Contract, store: Store, settings: Settings, endpoint: Endpoint, trusting: Trusting, watch: Watch
    ) -> None:
        self._contract = contract
        self._store = store
        self._settings = settings
        self._endpoint = endpoint
        self._trusting = trusting
        self._watch = watch

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        course = Course()
        COURSE.set(course)
        reply = await self._reply(scope, receive, course)
        self._watch.answered(course, reply.outcome or "ok", reply.code)
        await reply.send(send, self._endpoint.unread)

    async def _reply(self, scope: Scope, receive: Receive, course: Course) -> Reply:
        caller: Caller = scope["state"]["caller"]
        seconds = self._settings.request_seconds
        try:
            check_loopback(self._settings.host)
            async with asyncio.timeout(seconds):
                given = await fields(scope, receive, wanted(scope), self._settings)
                asked, how = question(given), asked_for(given, self._settings.max_table_rows)
                scope["state"]["operation"] = asked.operation_name
                course.document, course.is_trusted = self._trusting.find(asked)
                course.arriving = perf_counter() - course.began
                async with self._endpoint.lane(receive) as lane:
                    with failures(seconds):
                        return _file(
                            await made(
                                self._contract,
                                self._store,
                                course.document,
                                asked.variables,
                                asked.operation_name,
                                how,
                                self._asking(asked.operation_name, caller, course, lane),
                            ),
                            how,
                        )
        except RequestRefused as refusal:
            return _errors(refusal, caller, self._contract.moment)
        except Refusal as refusal:
            return refused(refusal, media.JSON, caller, self._contract.moment)
        except TimeoutError:
            return refused(took_too_long(seconds), media.JSON, caller, self._contract.moment)

    def _asking(self, name: str | None, caller: Caller, course: Course, lane: Lane) -> Any:
        async def ask(document: str, variables: Mapping[str, Any]) -> Answer:
            # A table may take long: it never holds a place of those that are answered at once.
            await lane.queue()
            return await self._contract.answer(
                document,
                variables,
                name,
                caller=caller,
                allow_introspection=self._settings.introspection,
                course=course,
                queue=lane.queue,
            )

        return ask


def check_loopback(host: str) -> None:
    """Refuse where the server can be reached from elsewhere: whoever is there could take the whole registry."""
    if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
        raise forbidden(reasons.ONLY_HERE)


def asked_for(given: Mapping[str, Any], most: int) -> Wanted:
    """What is wanted besides the question. Raises 400 with the field that is wrong."""
    table = given.get("table") or None
    if table is not None and not isinstance(table, str):
        raise bad_input(reasons.no_text("table"))
    return Wanted(
        _one(Form, given, "format", None),
        _rows(given.get("rows"), most),
        Lang(_one(_Spoken, given, "lang", _Spoken.zh).upper()),
        table,
        _one(Called, given, "headers", Called.WORDS),
    )


class _Spoken(StrEnum):
    zh = "zh"
    en = "en"


def _one(kind: type[E_], given: Mapping[str, Any], name: str, default: E_ | None) -> E_:
    said = given.get(name) or default
    if not isinstance(said, str) or said not in set(kind):
        raise bad_input(reasons.none_of(name, list(kind)))
    return kind(said)


def _rows(said: Any, most: int) -> int:
    if said in (None, ""):
        return most
    found = int(said) if isinstance(said, str) and said.isdecimal() and len(said) < 10 else said
    if isinstance(found, bool) or not isinstance(found, int) or not 1 <= found <= most:
        raise bad_input(reasons.no_number("rows", most))
    return found


def _file(file: Made, how: Wanted) -> Reply:
    name = (b"content-disposition", f'attachment; filename="{file.name}"'.encode())
    return Reply(HTTPStatus.OK, how.form.media_type, file.body, (NO_STORE, name), "ok")


def _errors(refusal: RequestRefused, caller: Caller, moment: Moment) -> Reply:
    """The errors of what was not answered, as /graphql tells them, and no file."""
    told = caller.told(refusal.errors)
    code: str = told[0]["extensions"]["code"]
    body = b'{"errors":' + orjson.dumps(told) + ending(moment, Told())
    status = STATUSES.get(code, HTTPStatus.BAD_REQUEST)
    return Reply(status, media.JSON, body, (NO_STORE,), "refused", code)

"""/graphql: a request becomes a question, the contract answers it, the answer goes out in the form the client takes."""

import asyncio
from http import HTTPStatus
from time import perf_counter
from typing import NamedTuple

from starlette.types import Receive, Scope, Send

from api.http import media
from api.http.body import read_body
from api.http.headers import NO_STORE, Header, text, wanted
from api.http.places import Place, Places
from api.http.question import Question, from_body, from_query_string
from api.http.refusal import Refusal, body_of, internal, took_too_long, unavailable, wrong_method
from api.http.trusting import Trusting
from api.http.unread import Unread
from api.logs import log
from api.settings import Settings
from api.watching import COURSE, Course, Watch
from graph.ports.errors import StoreError, TimedOut
from loaders.answer import Answer, Operation
from loaders.errors import Caller
from schema.build import Contract

FAILURES = {
    "INTERNAL": HTTPStatus.INTERNAL_SERVER_ERROR,
    "TIMEOUT": HTTPStatus.SERVICE_UNAVAILABLE,
    "UNAVAILABLE": HTTPStatus.SERVICE_UNAVAILABLE,
}

RETRY_AFTER: Header = (b"retry-after", b"1")

Page = tuple[bytes, tuple[Header, ...]]


class Reply(NamedTuple):
    """A response that is whole. `outcome`: ok, partial or refused, where it answers a question; `code` of an error."""

    status: int
    media_type: str
    body: bytes
    headers: tuple[Header, ...] = (NO_STORE,)
    outcome: str | None = None
    code: str = ""


class Endpoint:
    """An ASGI application for one path. `page` is what a browser gets; None: GraphiQL is off."""

    def __init__(
        self,
        contract: Contract,
        settings: Settings,
        page: Page | None,
        trusting: Trusting | None = None,
        watch: Watch | None = None,
    ) -> None:
        self._contract = contract
        self._settings = settings
        self._page = page
        self._trusting = trusting or Trusting({}, is_strict=False)
        self._watch = watch or Watch()
        self._unread = Unread(settings.max_unread_bytes)
        self.places = Places(
            settings.max_at_work,
            settings.max_long_at_work,
            settings.max_waiting,
            settings.wait_seconds,
            self._watch.waited,
        )

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        course = Course()
        COURSE.set(course)
        reply = await self._reply(scope, receive, course)
        if reply.outcome is not None:
            self._watch.answered(course, reply.outcome, reply.code)
        start = [
            (b"content-type", f"{reply.media_type}; charset=utf-8".encode()),
            (b"content-length", b"%d" % len(reply.body)),
            *reply.headers,
        ]
        await send({"type": "http.response.start", "status": reply.status, "headers": start})
        await self._unread.send(send, reply.body)

    async def _reply(self, scope: Scope, receive: Receive, course: Course) -> Reply:
        headers, media_type = wanted(scope), media.JSON
        caller: Caller = scope["state"]["caller"]
        try:
            may_have_page = self._page is not None and scope["method"] == "GET"
            media_type = media.preferred(text(headers.get(b"accept")), may_have_page)
            if media_type == media.HTML and self._page is not None:
                return Reply(HTTPStatus.OK, media.HTML, *self._page)
            async with asyncio.timeout(self._settings.request_seconds):
                question = await self._question(scope, receive, headers)
                scope["state"]["operation"] = question.operation_name
                course.document, course.is_trusted = self._trusting.find(question)
                if scope["method"] == "GET":
                    self._check_kind(course.document, question)
                course.arriving = perf_counter() - course.began
                async with self.places.place() as place:
                    answer = await self._answer(course.document, question, caller, course, place)
        except Refusal as refusal:
            return self._refused(refusal, media_type, caller)
        except TimeoutError:
            return self._refused(took_too_long(self._settings.request_seconds), media_type, caller)
        again = (NO_STORE, RETRY_AFTER) if answer.is_down else (NO_STORE,)
        outcome = "ok" if answer.code is None else "refused" if answer.is_request_error else "partial"
        return Reply(_status(answer, media_type), media_type, answer.body, again, outcome, answer.code or "")

    async def _question(self, scope: Scope, receive: Receive, headers: dict[bytes, bytes]) -> Question:
        if scope["method"] == "POST":
            media.check_content_type(text(headers.get(b"content-type")))
            media.check_encoding(text(headers.get(b"content-encoding")))
            limits = self._settings
            return from_body(
                await read_body(receive, headers.get(b"content-length"), limits.max_body_bytes, limits.body_seconds)
            )
        if scope["method"] == "GET":
            return from_query_string(scope["query_string"])
        raise wrong_method(scope["method"], "GET, POST")

    def _check_kind(self, document: str, question: Question) -> None:
        kind = self._contract.operation(document, question.operation_name)
        if kind in (Operation.MUTATION, Operation.SUBSCRIPTION):
            raise wrong_method(f"GET for a {kind}", "POST")

    async def _answer(self, document: str, question: Question, caller: Caller, course: Course, place: Place) -> Answer:
        async def queue() -> None:
            self._unread.check()
            await place.queue()

        try:
            return await self._contract.answer(
                document,
                question.variables,
                question.operation_name,
                caller=caller,
                allow_introspection=self._settings.introspection,
                course=course,
                queue=queue,
            )
        except Refusal:
            raise
        except TimedOut:
            raise took_too_long(self._settings.request_seconds) from None
        except StoreError as failure:
            log.error("store", failure=str(failure))
            raise unavailable() from None
        except Exception:
            log.exception("unexpected")
            raise internal() from None

    def _refused(self, refusal: Refusal, media_type: str, caller: Caller) -> Reply:
        body, headers = body_of(refusal, caller, self._contract.moment), (NO_STORE, *refusal.headers)
        return Reply(refusal.status, media_type, body, headers, "refused", refusal.code)


def _status(answer: Answer, media_type: str) -> int:
    """A failure of ours is 5xx; a wrong document is 400 only for clients that know the response type (the draft)."""
    if answer.is_down:
        return HTTPStatus.SERVICE_UNAVAILABLE
    if not answer.is_request_error:
        return HTTPStatus.OK
    ours = FAILURES.get(answer.code or "")
    return ours or (HTTPStatus.BAD_REQUEST if media_type == media.RESPONSE else HTTPStatus.OK)

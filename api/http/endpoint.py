"""/graphql: a request becomes a question, the contract answers it, the answer goes out in the form the client takes."""

import asyncio
from http import HTTPStatus
from time import perf_counter

from starlette.types import Receive, Scope, Send

from api.http import media
from api.http.failing import failures
from api.http.headers import NO_STORE, Header, text, wanted
from api.http.lane import Lane
from api.http.places import Places
from api.http.question import Question, question
from api.http.reading import fields
from api.http.refusal import Refusal, took_too_long, wrong_method
from api.http.reply import Reply, refused
from api.http.trusting import Trusting
from api.http.unread import Unread
from api.settings import Settings
from api.watching import COURSE, Course, Watch
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
        self.unread = Unread(settings.max_unread_bytes)
        self.places = Places(
            settings.max_at_work,
            settings.max_long_at_work,
            settings.max_waiting,
            settings.wait_seconds,
            self._watch.waited,
        )

    def lane(self, receive: Receive) -> Lane:
        """The way of one request."""
        return Lane(self.places, self.unread, receive)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        course = Course()
        COURSE.set(course)
        reply = await self._reply(scope, receive, course)
        if reply.outcome is not None:
            self._watch.answered(course, reply.outcome, reply.code)
        await reply.send(send, self.unread)

    async def _reply(self, scope: Scope, receive: Receive, course: Course) -> Reply:
        headers, media_type = wanted(scope), media.JSON
        caller: Caller = scope["state"]["caller"]
        try:
            may_have_page = self._page is not None and scope["method"] == "GET"
            media_type = media.preferred(text(headers.get(b"accept")), may_have_page)
            if media_type == media.HTML and self._page is not None:
                return Reply(HTTPStatus.OK, media.HTML, *self._page)
            async with asyncio.timeout(self._settings.request_seconds):
                asked = question(await fields(scope, receive, headers, self._settings))
                scope["state"]["operation"] = asked.operation_name
                course.document, course.is_trusted = self._trusting.find(asked)
                if scope["method"] == "GET":
                    self._check_kind(course.document, asked)
                course.arriving = perf_counter() - course.began
                async with self.lane(receive) as lane:
                    answer = await self._answer(course.document, asked, caller, course, lane)
        except Refusal as refusal:
            return refused(refusal, media_type, caller, self._contract.moment)
        except TimeoutError:
            return refused(took_too_long(self._settings.request_seconds), media_type, caller, self._contract.moment)
        again = (NO_STORE, RETRY_AFTER) if answer.is_down else (NO_STORE,)
        outcome = "ok" if answer.code is None else "refused" if answer.is_request_error else "partial"
        return Reply(_status(answer, media_type), media_type, answer.body, again, outcome, answer.code or "")

    def _check_kind(self, document: str, asked: Question) -> None:
        kind = self._contract.operation(document, asked.operation_name)
        if kind in (Operation.MUTATION, Operation.SUBSCRIPTION):
            raise wrong_method(f"GET for a {kind}", "POST")

    async def _answer(self, document: str, asked: Question, caller: Caller, course: Course, lane: Lane) -> Answer:
        with failures(self._settings.request_seconds):
            return await self._contract.answer(
                document,
                asked.variables,
                asked.operation_name,
                caller=caller,
                allow_introspection=self._settings.introspection,
                course=course,
                queue=lane.queue,
            )


def _status(answer: Answer, media_type: str) -> int:
    """A failure of ours is 5xx; a wrong document is 400 only for clients that know the response type (the draft)."""
    if answer.is_down:
        return HTTPStatus.SERVICE_UNAVAILABLE
    if not answer.is_request_error:
        return HTTPStatus.OK
    ours = FAILURES.get(answer.code or "")
    return ours or (HTTPStatus.BAD_REQUEST if media_type == media.RESPONSE else HTTPStatus.OK)

"""Serves the application: takes the port, opens the parts, answers until told to stop, lets requests finish."""

import asyncio
import errno
import signal
import socket
from collections.abc import Callable, Coroutine, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager
from functools import partial
from types import FrameType
from typing import Any, TypeVar

import uvicorn

from api.app import create_app
from api.at_rest import at_rest
from api.bootstrap import Parts, parts
from api.connection import connection
from api.logs import log, set_up
from api.settings import Settings
from api.sweep import sweep
from api.trusted import Kept, check, read
from api.watching import Watch, processes
from api.workers import supervise
from graph.search import pinyin

T = TypeVar("T")
BACKLOG = 2_048
SIGNALS = (signal.SIGINT, signal.SIGTERM)


class CannotListen(Exception):
    """The address cannot be had; the message is a sentence that says what to do, `zh` the same in Chinese."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh


Opener = Callable[[Settings], AbstractAsyncContextManager[Parts]]
Documents = tuple[Kept, ...]
"""The trusted ones, read once for all processes."""


def serve(
    settings: Settings,
    announce: Callable[[str], None] | None = None,
    opener: Opener = parts,
    worker_opener: Opener = parts,
) -> None:
    """Serve until SIGTERM or SIGINT; `announce` is told the address once requests are answered.

    `opener` opens the parts and closes them when the last request has been answered. With several workers it makes
    sure first that all is well, and each of them opens its own by `worker_opener`. Raises CannotListen, WorkersFailed,
    TrustedRefused, and what opening the store raises (graph.ports.errors.StoreError).
    """
    set_up(settings)
    documents = read(settings.trusted_documents)
    with _listening(settings) as listener:
        if settings.workers == 1:
            _run(_serve(settings, documents, listener, announce, opener))
            return
        with processes.shared():
            ready = _run(_prepare(settings, documents, opener))
            where = address(ready, listener.getsockname()[1])
            begin = partial(_work, documents=documents, opener=worker_opener)
            supervise(ready, listener, begin, (lambda: announce(where)) if announce else _nothing)


def _work(
    settings: Settings,
    listener: socket.socket,
    announce: Callable[[str], None],
    *,
    documents: Documents,
    opener: Opener,
) -> None:
    _run(_serve(settings, documents, listener, announce, opener))


def _nothing() -> None:
    """Nobody is to be told."""


def _run(work: Coroutine[Any, Any, T]) -> T:
    loop_factory = uvicorn.Config(create_app, loop="auto", log_config=None).get_loop_factory()
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        return runner.run(work)


async def _prepare(settings: Settings, documents: Documents, opener: Opener) -> Settings:
    """Bring tables and assessments up to the day once, before several processes look; the settings that then hold."""
    async with opener(settings) as opened:
        check(opened.contract, documents)
        await opened.current.ensure()
        return settings.model_copy(update={"today": opened.calendar.pinned})


def address(settings: Settings, port: int | None = None) -> str:
    """The address people open."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{port or settings.port}"


async def _serve(
    settings: Settings,
    documents: Documents,
    listener: socket.socket,
    announce: Callable[[str], None] | None,
    opener: Opener,
) -> None:
    async with opener(settings) as opened:
        app = create_app(opened.contract, opened.store, settings, opened.watch, documents)
        if documents:
            log.info("trusted documents", documents=len(documents), others=settings.untrusted_documents)
        await opened.store.warm()
        await asyncio.to_thread(pinyin.warm)
        await opened.current.ensure()
        server = _Server(settings, app, opened.watch)
        where = address(settings, listener.getsockname()[1])
        beside = [
            asyncio.create_task(server.tell(where, announce)),
            asyncio.create_task(sweep(opened.calendar, opened.current)),
            asyncio.create_task(opened.watch.keep_publishing()),
        ]
        try:
            with at_rest():
                await server.serve(sockets=[listener])
        finally:
            for task in beside:
                task.cancel()
            await asyncio.gather(*beside, return_exceptions=True)
            opened.watch.publish()
    log.info("stopped")


class _Server(uvicorn.Server):
    """uvicorn's server, which after a stop by a signal ends in peace instead of raising the signal again."""

    def __init__(self, settings: Settings, app: object, watch: Watch) -> None:
        config = uvicorn.Config(
            app,  # type: ignore[arg-type]
            http=connection(settings, watch.refused_early),
            ws="none",
            lifespan="off",
            interface="asgi3",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            server_header=False,
            backlog=BACKLOG,
            timeout_keep_alive=settings.keep_alive_seconds,
            timeout_graceful_shutdown=settings.stop_seconds,
        )
        super().__init__(config)
        watch.measures.processes.set(1)
        watch.look(lambda: watch.measures.connections.set(len(self.server_state.connections)))

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take the signals while serving, and give them back as they were."""
        before = {one: signal.signal(one, self._stop) for one in SIGNALS}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)

    def _stop(self, sig: int, frame: FrameType | None) -> None:
        log.info("stopping", signal=signal.Signals(sig).name)
        self.handle_exit(sig, frame)

    async def tell(self, where: str, announce: Callable[[str], None] | None) -> None:
        """Tell the address once connections are taken."""
        while not self.started:
            await asyncio.sleep(0.01)
        log.info("serving", address=where)
        if announce is not None:
            announce(where)


@contextmanager
def _listening(settings: Settings) -> Iterator[socket.socket]:
    """A bound socket, before anything else is opened, so that a busy port is told at once."""
    try:
        family, kind, protocol, _, where = socket.getaddrinfo(
            settings.host, settings.port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listener = socket.socket(family, kind, protocol)
    except OSError as failure:
        raise CannotListen(
            f"无法监听 {settings.host}：{failure.strerror}。", f"Cannot listen on {settings.host}: {failure.strerror}."
        ) from None
    with listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(where)
            listener.listen(BACKLOG)
        except OSError as failure:
            raise _cannot(settings, failure) from None
        yield listener


def _cannot(settings: Settings, failure: OSError) -> CannotListen:
    host, port = settings.host, settings.port
    if failure.errno == errno.EADDRINUSE:
        return CannotListen(
            f"{host} 的端口 {port} 已被另一个程序占用；请先停止它，或换一个端口，如 MUSTER_PORT={port + 1} make run。",
            f"Port {port} on {host} is in use by another program. "
            f"Stop it, or choose another port: MUSTER_PORT={port + 1}.",
        )
    if failure.errno == errno.EACCES:
        return CannotListen(
            f"当前用户不能使用端口 {port}；请用 MUSTER_PORT 换一个 1023 以上的端口。",
            f"Port {port} may not be used by this user; choose one above 1023 with MUSTER_PORT.",
        )
    return CannotListen(
        f"无法监听 {host} 的端口 {port}：{failure.strerror}。",
        f"Cannot listen on port {port} of {host}: {failure.strerror}.",
    )

"""The one place that chooses real parts: which store by its URL, the calendar, the kept state, the contract."""

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from platform import python_version
from typing import cast

from api.settings import NEO4J_SCHEMES, Settings, masked
from api.watching import Watch
from api.watching.current import WatchedCurrent
from api.watching.store import watched
from graph.model.registry import MODEL
from graph.neo4j.store import NeoStore
from graph.ports.store import Store
from graph.sql.store import SqlStore
from loaders.limits import Limits
from registry.assessments.current import Current
from registry.calendar import Calendar
from schema.build import Contract, build

DISTRIBUTION = "muster-registry"
FILE = "sqlite:///"


class UnknownStore(Exception):
    """The database URL names a kind of store there is none of; the message is a sentence."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What a process is made of."""

    store: Store
    calendar: Calendar
    current: Current
    contract: Contract
    watch: Watch = field(default_factory=Watch)


def open_store(url: str, seconds: float, long: int = 3) -> Store:
    """The store behind this URL, its tables not yet made; a question to it may take `seconds`.

    While `long` questions run, another one runs beside them."""
    scheme = url.partition(":")[0]
    if scheme not in OPENERS:
        raise UnknownStore(f"{masked(url)!r} names no database Muster can use; it takes {', '.join(OPENERS)}.")
    return OPENERS[scheme](url, seconds, long)


def make_folder(url: str) -> None:
    """Make the folder that a database file is to lie in; other databases need none."""
    if url.startswith(FILE):
        with suppress(OSError):  # the store itself says what is the matter with the folder
            Path(url.removeprefix(FILE)).parent.mkdir(parents=True, exist_ok=True)


def calendar(settings: Settings) -> Calendar:
    """The registry's day, by its zone or pinned."""
    return Calendar(settings.timezone, settings.today)


def limits(settings: Settings) -> Limits:
    """What a document may cost."""
    return Limits(
        tokens=settings.max_tokens,
        depth=settings.max_depth,
        aliases=settings.max_aliases,
        root_fields=settings.max_root_fields,
        nesting=settings.max_nesting,
        fields=settings.max_fields,
        filters=settings.max_filters,
        cost=settings.max_cost,
        seconds=settings.request_seconds,
        documents=settings.kept_documents,
        plans=settings.kept_plans,
    )


@asynccontextmanager
async def opened(settings: Settings, *, makes: bool = True) -> AsyncIterator[Store]:
    """The store of these settings, closed on leaving; `makes` its tables where they are not there."""
    store = open_store(settings.database, settings.request_seconds, settings.max_long_at_work)
    try:
        if makes:
            make_folder(settings.database)
            await store.create()
        await store.check()
        yield store
    finally:
        await store.close()


@asynccontextmanager
async def parts(settings: Settings, *, makes: bool = True) -> AsyncIterator[Parts]:
    """All parts on an open store, closed on leaving; see opened."""
    async with opened(settings, makes=makes) as bare:
        day, watch = calendar(settings), Watch()
        scheme = settings.database.partition(":")[0]
        watch.measures.build.labels(version(DISTRIBUTION), python_version(), scheme).set(1)
        store = watched(bare, watch)
        current = WatchedCurrent(store, day, watch)
        yield Parts(store, day, current, build(store, day, current, limits(settings)), watch)


def _postgresql(url: str, seconds: float, long: int) -> Store:
    return cast("Store", SqlStore(url, MODEL, limit=seconds, readers=long + 1))


def _sqlite(url: str, seconds: float, long: int) -> Store:
    # A store takes only questions that it prepared itself, which the port's types cannot say.
    return cast("Store", SqlStore(url, MODEL, limit=seconds, readers=long + 1))


def _neo4j(url: str, seconds: float, _long: int) -> Store:
    return cast("Store", NeoStore(url, MODEL, limit=seconds))


OPENERS: Mapping[str, Callable[[str, float, int], Store]] = {
    "sqlite": _sqlite,
    "postgresql+psycopg": _postgresql,
    **dict.fromkeys(NEO4J_SCHEMES, _neo4j),
}

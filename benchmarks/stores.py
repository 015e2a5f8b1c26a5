"""The stores that are measured: where a register lies on each, and whose CPU counts besides Muster's own."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from scripts.local_neo4j.configuration import Configuration
from tests.contract.servers.neo4j import own
from tests.contract.servers.postgresql import server
from tests.contract.servers.schemas import connected, in_schemas

ROOMY = Configuration(heap="2g", page_cache="1g")
"""For a city, and with both compilers of the Java machine: what is measured runs for minutes."""


def _none() -> list[int]:
    return []


def _nothing() -> None:
    """Nothing is left to be done."""


@dataclass(frozen=True)
class Database:
    """An empty one. `processes`: those of its server, as far as they are on this machine. `settle`: when it is full.

    `raw`: contestants that give rows as they come, which are not the answer.
    """

    url: str
    processes: Callable[[], list[int]] = _none
    settle: Callable[[], None] = _nothing
    raw: frozenset[str] = frozenset()


@contextmanager
def _file(folder: Path) -> Iterator[Database]:
    yield Database(f"sqlite:///{folder / 'benchmark.db'}")


@contextmanager
def _postgresql(_: Path) -> Iterator[Database]:
    with server() as url, in_schemas(url) as places:
        made = places.template()

        def processes() -> list[int]:
            return _children(str(make_url(made).query.get("host", "")))

        def settle() -> None:
            with connected(made) as on:
                on.execute("VACUUM ANALYZE")  # what the server does by itself within minutes

        yield Database(made, processes, settle)


def _children(data: str) -> list[int]:
    """The server that runs in this folder and its processes; none where it is not ours to see."""
    noted = Path(data, "postmaster.pid")
    if not data or not noted.is_file():
        return []
    main = noted.read_text().split()[0]
    return [int(pid) for pid in (main, *Path(f"/proc/{main}/task/{main}/children").read_text().split())]


@contextmanager
def _neo4j(_: Path) -> Iterator[Database]:
    with own(ROOMY) as home:

        def processes() -> list[int]:
            return [home.process.pid] if home.process else []

        yield Database(home.url(home.password()), processes, raw=frozenset({"json"}))


STORES: Mapping[str, Callable[[Path], AbstractContextManager[Database]]] = {
    "sqlite": _file,
    "postgresql": _postgresql,
    "neo4j": _neo4j,
}

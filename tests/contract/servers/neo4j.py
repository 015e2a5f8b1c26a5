"""Neo4j servers for the time of one test session, by the same code as `scripts/neo4j`, in folders of their own."""

import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from scripts.local_neo4j import server as local
from scripts.local_neo4j.configuration import ADDRESS, Configuration
from scripts.local_neo4j.home import Home
from scripts.local_neo4j.refused import Refused
from tests.contract.servers import NoServer
from tests.contract.servers.watched import watched

VARIABLE = "MUSTER_TEST_NEO4J"
NAMED = os.environ.pop(VARIABLE, None)  # taken out, for Muster itself refuses a variable that is no setting
BRIEF = Configuration(page_cache="64m", is_brief=True)


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server: the one that the environment names, else one of its own, ended on leaving."""
    if NAMED:
        yield NAMED
        return
    with own() as home:
        yield home.url(home.password())


@contextmanager
def own(configuration: Configuration = BRIEF) -> Iterator[Home]:
    """A server of the tests' own, for those too that kill it and start it again (`start`); ended on leaving."""
    with watched(Path(tempfile.mkdtemp(prefix="muster-neo4j-"))) as home:
        start(home, replace(configuration, port=_free_port()))
        yield home


def start(home: Home, configuration: Configuration | None = None) -> None:
    """Start it, as it was started before if nothing else is said."""
    try:
        local.start(home, configuration or home.configuration, lambda zh, en: None)  # noqa: ARG005
    except Refused as refused:
        raise NoServer(refused.en) from None


def _free_port() -> int:
    with socket.socket() as tried:
        tried.bind((ADDRESS, 0))
        return int(tried.getsockname()[1])

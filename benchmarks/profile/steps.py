"""The steps of a request, and which functions take them."""

from collections.abc import Mapping

from api.connection import Connection
from api.http.front import Front
from benchmarks.profile.clock import Clock
from graph.neo4j.connection import Connection as Server
from graph.neo4j.store import NeoStore
from graph.neo4j.walk import PreparedWalk as NeoWalk
from graph.sql.connection import Connection as Database
from graph.sql.finished.walk import FinishedWalk
from graph.sql.marks import Marks
from graph.sql.store import SqlStore
from graph.sql.walk import PreparedWalk
from loaders.engine import Engine
from loaders.request import Request

STEPS: Mapping[str, str] = {
    "receive": "from the request's first bytes to its document and variables",
    "plan": "the kept document and plan are found, the variables checked, the cost worked out",
    "bind": "the variables become the values of the plan's parameters",
    "hop": "to a thread of the store and back",
    "store": "the database's statements, its driver and the way to its server included",
    "shape": "the rows become JSON",
    "finish": "the parts become one response",
    "send": "the response goes out and is logged",
    "client": "the client and the loopback",
}
WRAPPED: tuple[tuple[type, str, str], ...] = (
    (Connection, "data_received", "received"),
    (Engine, "answer", "answer"),
    (Engine, "_planned", "plan"),
    (Request, "_questions", "bind"),
    (SqlStore, "ask_all", "ask"),
    (NeoStore, "ask_all", "ask"),
    (PreparedWalk, "answer", "walk"),
    (FinishedWalk, "answer", "walk"),
    (NeoWalk, "answer", "walk"),
    (Marks, "demand", "mark"),
    (Database, "rows", "rows"),
    (Server, "rows", "rows"),
    (Front, "_request", "front"),  # uvicorn calls the application itself, to see whether it makes one
)


def watch(clock: Clock) -> None:
    """Wrap them all."""
    for owner, function, name in WRAPPED:
        clock.wrap(owner, function, name)


def steps(clock: Clock, whole: int, *, in_threads: bool) -> dict[str, int]:
    """Nanoseconds of each step of a request that took a client so long as a whole.

    `in_threads`: the store asks its statements within what answers a walk, in threads of its own.
    """
    spent, came, left = clock.spent, clock.came, clock.left
    shape = spent["walk"] + spent["mark"] - spent["rows"] if in_threads else spent["walk"]
    found = {
        "receive": came["answer"] - came["received"],
        "plan": spent["plan"],
        "bind": spent["bind"],
        "hop": spent["ask"] - spent["rows"] - shape,
        "store": spent["rows"],
        "shape": shape,
        "finish": spent["answer"] - spent["plan"] - spent["bind"] - spent["ask"],
        "send": left["front"] - left["answer"],
    }
    return {**found, "client": whole - sum(found.values())}

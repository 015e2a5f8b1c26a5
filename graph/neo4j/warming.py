"""The first questions of a server that has just started, asked before anybody waits for their answers."""

from typing import Any

from graph.model.declaration.model import Model
from graph.neo4j.answering import Answering
from graph.neo4j.connection import Connection
from graph.neo4j.patient import Patient
from graph.neo4j.reading import Reading
from graph.ports.filters import Compare, Op, Param
from graph.ports.walk import Listing, Many, Nodes, One, Order, Page, Total, Value, Walk

ID = Value("id", "id")
FIRST = Page(Param("first"))
WALK = Walk(
    "warm",
    "Team",
    Listing(
        (
            Nodes(
                "nodes",
                (
                    ID,
                    One("base", "base", (ID, One("region", "region", (ID,)))),
                    Many("members", "members", Listing((Nodes("nodes", (ID,)), Total("total")), FIRST, None)),
                ),
            ),
            Total("total"),
        ),
        FIRST,
        Compare("code", Op.EQ, Param("code")),
        (Order("code"),),
    ),
)
NOTHING: dict[str, Any] = {"first": 1, "code": ""}


class _Asked(Answering, Reading):
    """All that a store answers, for as long as it takes."""


async def warm(connection: Connection, model: Model) -> None:
    """Plans what readiness asks, and something like what people ask: planning is what is slow at first."""
    asked = _Asked(model, Patient(connection))
    await asked.facts([])
    await asked.catalogue()
    await asked.standards()
    await asked.ask(asked.prepare(WALK), NOTHING)

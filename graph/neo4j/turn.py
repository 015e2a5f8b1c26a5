"""The turn of the one writer there can be, among all processes: a node that the writer's transaction has locked."""

from graph.neo4j.connection import Transaction
from graph.neo4j.naming import LOCK, quoted
from graph.neo4j.sentences import NO_REGISTRY, told
from graph.neo4j.statement import Statement
from graph.ports.errors import NotReady

TURN = Statement("turn", f"MATCH (l:{quoted(LOCK)} {{name: 'writer'}}) SET l.taken = true RETURN count(l)")


async def take_turn(transaction: Transaction, place: str) -> None:
    """Wait for the turn, and keep it to the transaction's end; NotReady where there is no registry."""
    [[found]] = await transaction.run(TURN)
    if not found:
        raise NotReady(*told(NO_REGISTRY, place=place))

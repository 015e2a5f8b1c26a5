"""Making an empty database, knowing which shape one has, and bringing it to the newest."""

from graph.model.declaration.model import Model
from graph.neo4j import marks
from graph.neo4j.connection import Connection
from graph.neo4j.definitions import definitions, properties, types
from graph.neo4j.naming import LOCK, MARK, quoted
from graph.neo4j.rewording import renew_beside
from graph.neo4j.sentences import HALF_FILLED, NO_REGISTRY, OTHER, OUTDATED, TOO_NEW, TOO_OLD, told
from graph.neo4j.statement import Statement
from graph.neo4j.transaction import FILLING, Transaction
from graph.neo4j.versions import VERSIONS, newest
from graph.ports.errors import NotReady, Outdated, TooNew
from graph.ports.migrate import Migrated

MARKED = "schema_version"
LEAST = (5, 26)
MAKING_SECONDS = 120.0
"""What a look may take while the shape is made: a server that has just started answers its first questions slowly."""

ABOUT = Statement(
    "about",
    "CALL dbms.components() YIELD name, versions WITH name, versions WHERE name = 'Neo4j Kernel' "
    f"OPTIONAL MATCH (m:{quoted(MARK)} {{name: $name}}) "
    f"RETURN versions[0], m.value, EXISTS {{ (:{quoted(MARK)} {{name: '{FILLING}'}}) }}",
)
IS_EMPTY = Statement("is-empty", "RETURN NOT EXISTS { () }")
INDEXES = Statement("indexes", "SHOW INDEXES YIELD name RETURN collect(name)")
TYPES = Statement("types", "UNWIND $names AS name CALL db.createRelationshipType(name) RETURN count(*)")
PROPERTIES = Statement("properties", "UNWIND $names AS name CALL db.createProperty(name) RETURN count(*)")
WAIT = Statement("await-indexes", "CALL db.awaitIndexes(3600)")
NEW_LOCK = Statement("new-lock", f"MERGE (:{quoted(LOCK)} {{name: 'writer'}})")


async def create(connection: Connection, model: Model) -> Migrated:
    """Make what an empty database lacks; leave one of the newest version as it is.

    What makes constraints cannot share a transaction with what writes, so the mark comes last: all before it may be
    done again.
    """
    held, _ = await _about(connection, MAKING_SECONDS)
    if held is None:
        [[is_empty]] = await connection.rows(IS_EMPTY, limit=MAKING_SECONDS)
        if not is_empty:
            raise NotReady(*told(OTHER, place=connection.place))
        await _define(connection, model)
        await connection.change(NEW_LOCK)
        await connection.change(marks.PUT, {"name": MARKED, "value": newest()})
    _compare(connection, held or newest())
    return Migrated(held, newest())


async def migrate(connection: Connection, model: Model) -> Migrated:
    """Bring it to the newest version; an empty one is made."""
    held, _ = await _about(connection, MAKING_SECONDS)
    if held is None or held > newest():
        return await create(connection, model)
    await _define(connection, model)
    transaction = Transaction(connection, "migrate")
    try:
        await transaction.begin()
        before = await marks.get(transaction, MARKED) or held
        steps = [one for one in VERSIONS if one.number > before]
        for step in steps:
            if step.is_new_beside:
                await renew_beside(connection, model)
            for text in step.statements:
                await transaction.rows(Statement(f"migrate-{step.number}", text))
        await marks.put(transaction, MARKED, newest())
        await transaction.commit()
    finally:
        await transaction.close()
    return Migrated(before, newest(), tuple((step.number, step.says) for step in steps))


async def check(connection: Connection) -> None:
    """Raise NotReady unless the database has the newest version, whole."""
    held, is_filling = await _about(connection)
    if held is None:
        raise NotReady(*told(NO_REGISTRY, place=connection.place))
    _compare(connection, held)
    if is_filling:
        raise NotReady(*told(HALF_FILLED, place=connection.place))


def _compare(connection: Connection, held: str) -> None:
    place, wanted = connection.place, newest()
    if held > wanted:
        raise TooNew(*told(TOO_NEW, place=place, held=held, wanted=wanted))
    if held < wanted:
        raise Outdated(*told(OUTDATED, place=place, held=held, wanted=wanted))


async def _about(connection: Connection, limit: float | None = None) -> tuple[str | None, bool]:
    """The kept version, and whether the registry is half filled; NotReady where the server itself is too old."""
    found = await connection.rows(ABOUT, {"name": MARKED}, limit=limit)
    server, held, is_filling = found[0] if found else ("", None, False)
    if tuple(int(part) if part.isdecimal() else 0 for part in server.split(".")[:2]) < LEAST:
        raise NotReady(*told(TOO_OLD, place=connection.place))
    return None if held is None else str(held), bool(is_filling)


async def _define(connection: Connection, model: Model) -> None:
    """Make the constraints and indexes that lack, and the names, so that no question meets one that is unknown."""
    [[there]] = await connection.rows(INDEXES, limit=MAKING_SECONDS)
    lacking = [one for one in definitions(model) if one.name not in there]
    for one in lacking:
        await connection.change(Statement(one.name, one.text))
    if lacking:
        await connection.change(WAIT)
    await connection.change(TYPES, {"names": types(model)})
    await connection.change(PROPERTIES, {"names": properties(model)})

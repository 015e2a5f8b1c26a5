"""Works the words and places of all nodes out anew, for a registry that was filled before they were kept so."""

from graph.model.declaration.model import Model
from graph.neo4j.connection import Connection
from graph.neo4j.naming import made_of, quoted
from graph.neo4j.patient import Patient
from graph.neo4j.rows import MOST, listed
from graph.neo4j.statement import Statement
from graph.neo4j.words import beside


async def renew_beside(connection: Connection, model: Model) -> None:
    """Work out what is kept beside all nodes, in as many transactions as it takes: until then nobody asks for them."""
    for label in model.labels:
        if not made_of(label):
            continue
        node = f"(n:{quoted(label.name)})"
        told = ", ".join(f"{name}: n.{quoted(name)}" for name in ("id", *made_of(label)))
        asked = Statement(
            f"made-of-{label.name}",
            f"MATCH {node} USING INDEX n:{quoted(label.name)}(id) WHERE n.id > $after "
            f"WITH n ORDER BY n.id LIMIT {MOST} RETURN collect({{{told}}})",
        )
        put = Statement(
            f"beside-{label.name}",
            f"UNWIND $rows AS row MATCH (n:{quoted(label.name)} {{id: row.id}}) SET n += row.beside",
        )
        after = ""
        while rows := await listed(Patient(connection), asked, {"after": after}):
            await connection.change(put, {"rows": [{"id": row["id"], "beside": beside(label, row)} for row in rows]})
            after = rows[-1]["id"]

"""Small facts about the registry itself."""

from collections.abc import Sequence

from graph.neo4j.naming import MARK, quoted
from graph.neo4j.statement import Asking, Statement
from graph.ports.errors import MarkDiffers

GET = Statement("mark", f"MATCH (m:{quoted(MARK)} {{name: $name}}) RETURN m.value")
GET_ALL = Statement("marks", f"MATCH (m:{quoted(MARK)}) WHERE m.name IN $names RETURN m.name, m.value")
PUT = Statement("set-mark", f"MERGE (m:{quoted(MARK)} {{name: $name}}) SET m.value = $value")


async def get(asking: Asking, name: str) -> str | None:
    """The value kept under this name."""
    found = await asking.rows(GET, {"name": name})
    return found[0][0] if found else None


async def get_all(asking: Asking, names: Sequence[str]) -> list[str | None]:
    """The values kept under these names, in their order."""
    found = dict(await asking.rows(GET_ALL, {"names": list(names)}))
    return [found.get(name) for name in names]


async def put(asking: Asking, name: str, value: str) -> None:
    """Keep a value under this name."""
    await asking.rows(PUT, {"name": name, "value": value})


def differs(name: str, held: str | None, value: str) -> MarkDiffers:
    """The error of a mark that is not what the asker thinks."""
    return MarkDiffers(f"the mark {name} is {held}, not {value}")

"""The statements that are the same for every model, one a file; its first line says what it answers."""

from functools import cache
from importlib.resources import files

from graph.neo4j.statement import Statement

ENDING = ".cypher"


@cache
def statement(name: str) -> Statement:
    """The statement in the file of that name, as "facts/teams"."""
    return Statement(name, files(__name__).joinpath(f"{name}{ENDING}").read_text(encoding="utf-8"))

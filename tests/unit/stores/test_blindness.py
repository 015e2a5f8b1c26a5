"""No test that runs on every store may learn which one it has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[2]
FOLDERS = ("contract", "graphql", "load", "samples")
OWN = {"migrations"}
"""Tests of one kind of store, in a folder outside of the contract's."""
DOORS = {"contract/stores.py"}
"""Where stores are opened, and may be named."""
NAMES = re.compile(r"sqlite|postgres|psycopg|sqlalchemy|neo4j|cypher|\bbolt\b|store_kind|SqlStore", re.IGNORECASE)
ADAPTERS = re.compile(r"^(?:graph\.(?!model|ports|search)\w+|tests\.contract\.servers|tests\.contract\.(?:sql|neo4j))")
PLACES = {"place", "session_place", "each_database"}


def blind() -> Iterator[Path]:
    """The files that are held to it: those of some folders, and wherever else a test takes a place."""
    for path in sorted(TESTS.rglob("*.py")):
        inside = path.relative_to(TESTS)
        is_own = inside.parts[0] in OWN or (inside.parts[0] == "contract" and len(inside.parts) > 2)
        if inside.as_posix() in DOORS or is_own:
            continue
        if inside.parts[0] in FOLDERS or (path.name.startswith("test_") and takes_a_place(path.read_text("utf-8"))):
            yield path


def takes_a_place(text: str) -> bool:
    """Whether a test in it runs on every store by asking for a place."""
    functions = (
        node for node in ast.walk(ast.parse(text)) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    )
    return any(PLACES & {one.arg for one in function.args.args} for function in functions)


def told(text: str) -> list[str]:
    """What of a file tells one store from another."""
    found = [f"names {match[0]}" for match in NAMES.finditer(text)]
    for node in ast.walk(ast.parse(text)):
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        modules += [name.name for name in node.names] if isinstance(node, ast.Import) else []
        found += [f"imports {module}" for module in modules if ADAPTERS.match(module)]
    return found


@pytest.mark.parametrize("path", list(blind()), ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_test_of_every_store_names_none(path: Path) -> None:
    assert told(path.read_text("utf-8")) == []


def test_many_files_are_held_to_it() -> None:
    held = {path.relative_to(TESTS).as_posix() for path in blind()}
    assert {
        "contract/test_walks.py",
        "contract/conftest.py",
        "graphql/test_differential.py",
        "load/test_kept.py",
    } <= held
    assert "commands/test_district.py" in held


@pytest.mark.parametrize(
    "text",
    [
        "import sqlite3",
        "from graph.sql.store import SqlStore",
        "from graph.neo4j import store",
        "import graph.other.driver",
        "from tests.contract.servers.files import FilePlaces",
        "def test_a(store_kind): pass",
        'if url.startswith("bolt:"): pass',
        "# PostgreSQL does this otherwise",
    ],
)
def test_the_guard_sees_what_tells_a_store(text: str) -> None:
    assert told(text) != []


@pytest.mark.parametrize("text", ["from graph.ports.store import Store", "from graph.model.registry import MODEL"])
def test_the_guard_lets_ports_and_model_by(text: str) -> None:
    assert told(text) == []

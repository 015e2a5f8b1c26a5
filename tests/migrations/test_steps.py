"""The steps themselves: one line of them, frozen, for both databases, and out of the way of every other command."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from graph.sql.migrations.known import newest, versions
from graph.sql.migrations.statements import statements
from tests.migrations.made import of_model
from tests.places import Place

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "graph/sql/migrations"
ASKED = """
import asyncio, sys
import api.commands
from graph.model.registry import MODEL
from graph.sql.store import SqlStore

async def main():
    store = SqlStore(sys.argv[1], MODEL)
    await store.create()
    await store.check()
    await store.migrate()
    await store.close()

asyncio.run(main())
print(*(name for name in sys.modules if name.partition(".")[0] in {"alembic", "mako"}))
"""


def scripts() -> ScriptDirectory:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "newline")
    return ScriptDirectory.from_config(config)


def test_alembic_knows_the_same_versions_one_after_the_other() -> None:
    found = [script.revision for script in scripts().walk_revisions()]
    assert tuple(reversed(found)) == versions()
    assert scripts().get_heads() == [newest()]


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_every_version_has_its_statements(dialect: str) -> None:
    assert {path.stem for path in (FOLDER / dialect).glob("*.sql")} == set(versions())
    assert all(statements(dialect, version) for version in versions())


@pytest.mark.parametrize("dialect", ["sqlite", "postgresql"])
def test_no_statement_holds_another(dialect: str) -> None:
    for version in versions():
        told = [re.sub(r"(CREATE TRIGGER .*) BEGIN .*; END", r"\1", text) for text in statements(dialect, version)]
        assert not [text for text in told if ";" in text or "--" in text]


async def test_a_registry_that_needs_no_step_does_not_wait_for_alembic(place: Place) -> None:
    url = await of_model(place())
    told = subprocess.run(
        [sys.executable, "-c", ASKED, url], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    assert told.stdout.strip() == ""

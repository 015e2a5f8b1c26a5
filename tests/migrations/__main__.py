"""Prints, for each database, how the model's tables differ from the migrated ones, and a draft of what is missing.

With a name it writes that draft as the next migration: `python -m tests.migrations days_due`.
"""

import asyncio
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import graph.sql.migrations
from graph.model.registry import MODEL
from graph.sql.door import door
from graph.sql.migrations.known import newest
from graph.sql.tables import Tables
from tests.contract.servers.files import FilePlaces
from tests.contract.servers.place import Place
from tests.contract.servers.postgresql import server
from tests.contract.servers.schemas import in_schemas
from tests.migrations.draft import draft
from tests.migrations.made import of_model, upgraded
from tests.migrations.shape import difference, shape

FOLDER = Path(graph.sql.migrations.__path__[0])
STEP = '''"""{line}"""

from graph.sql.migrations.statements import run

revision = "{version}"
down_revision = "{before}"


def upgrade() -> None:
    """See the statements of this version."""
    run(revision)
'''


def main() -> None:
    """Tell of both databases; write only where a name is given and something differs."""
    with TemporaryDirectory() as folder:
        place: Place = FilePlaces(Path(folder))
        drafts = _drafted(place(), place())
    with server() as url, in_schemas(url) as place:
        drafts |= _drafted(place(), place())
    if len(sys.argv) > 1 and any(drafts.values()):
        _write(sys.argv[1], drafts)


def _drafted(before: str, after: str) -> dict[str, str]:
    dialect = door(before, 1.0).dialect
    ours, theirs = shape(upgraded(before)), shape(asyncio.run(of_model(after)))
    lines = difference(ours, theirs)
    print(f"-- {dialect.name}: {'migrated (-), model (+)' if lines else 'no difference'}")
    print("".join(f"-- {line}\n" for line in lines))
    text = "\n".join(f"{one};\n" for one in draft(Tables(MODEL, dialect), ours, theirs))
    print(text)
    return {dialect.name: text}


def _write(name: str, drafts: dict[str, str]) -> None:
    before = newest()
    version = f"{int(before) + 1:04}"
    for dialect, text in drafts.items():
        (FOLDER / dialect / f"{version}.sql").write_text(text, "utf-8")
    step = STEP.format(line=name.replace("_", " ").capitalize() + ".", version=version, before=before)
    (FOLDER / "versions" / f"v{version}_{name}.py").write_text(step, "utf-8")
    print(f"-- written: version {version}; review its statements and say in its first line what it changes")


if __name__ == "__main__":
    main()

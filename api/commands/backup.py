"""`muster backup`: the registry as it is now, in one file, while it is served and written to."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from api.commands.copied import file_of, say, told
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, settings
from graph.sql.sqlite.copying import back_up


def backup(
    path: Annotated[
        Path, typer.Argument(metavar="FILE", help="新文件，或放置备份的文件夹 / A new file, or a folder to put one in.")
    ],
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """备份登记库（SQLite），服务和写入照常 / Back the registry (SQLite) up while it is served and written to."""
    registry = file_of(settings(database))
    to = path / f"muster-{datetime.now(UTC):%Y%m%dT%H%M%SZ}.db" if path.is_dir() else path
    if to.exists():
        raise Refusal(Exit.REFUSED, f"{to} 已经存在，未改动。", f"{to} is there already; it stays as it is.")
    copied = told("备份 back up", lambda tell: back_up(registry, to, tell))
    say(copied, to, "已备份", "Backed up", as_json=as_json)

"""`muster restore`: a backup in the registry's place, all of it or nothing, also while it is served."""

import asyncio
from pathlib import Path
from typing import Annotated

import typer

from api.bootstrap import open_store
from api.commands.copied import file_of, say, told
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, settings
from api.settings import Settings
from graph.sql.sqlite import copying
from graph.sql.sqlite.door import PREFIX

Replace = Annotated[
    bool, typer.Option("--replace", help="替换登记库中现有的内容 / Replace what the registry holds now.")
]


def restore(
    path: Annotated[Path, typer.Argument(metavar="FILE", help="备份文件 / The backup.")],
    replace: Replace = False,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """用备份恢复登记库（SQLite）：全部成功或保持原样 / Restore the registry (SQLite): all of it or nothing."""
    found = settings(database)
    registry = file_of(found)
    if not path.is_file():
        raise Refusal(Exit.REFUSED, f"{path} 不是文件。", f"{path} is no file.")
    if registry == path.absolute():
        raise Refusal(Exit.USAGE, "备份文件就是登记库本身。", "The backup is the registry itself.")
    if registry.exists() and not replace:
        raise Refusal(
            Exit.REFUSED,
            f"{registry} 已有登记库，未改动；确要替换请加 --replace（先用 muster backup 备份现有内容）。",
            f"{registry} holds a registry, which stays as it is; to replace it add --replace (back it up first).",
        )
    asyncio.run(_check(found, path))
    registry.parent.mkdir(parents=True, exist_ok=True)
    copied = told("恢复 restore", lambda tell: copying.restore(path, registry, tell))
    say(copied, registry, "已恢复", "Restored", as_json=as_json)


async def _check(found: Settings, backup: Path) -> None:
    """Raise NotReady unless this program can use what the backup holds."""
    store = open_store(f"{PREFIX}{backup.absolute()}", found.request_seconds)
    try:
        await store.check()
    finally:
        await store.close()

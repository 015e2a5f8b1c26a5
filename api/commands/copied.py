"""What `muster backup` and `muster restore` share: where the file lies, progress, and what was copied in words."""

from collections.abc import Callable
from pathlib import Path

import orjson
import typer

from api.commands.exits import Exit, Refusal
from api.commands.screen import bar
from api.settings import Settings
from graph.sql.sqlite.copying import Copied, Tell
from graph.sql.sqlite.door import PREFIX


def file_of(settings: Settings) -> Path:
    """The file behind the database URL; other databases have tools of their own for this."""
    if settings.database.startswith(PREFIX):
        return Path(settings.database.removeprefix(PREFIX)).absolute()
    raise Refusal(
        Exit.USAGE,
        "此命令用于文件中的登记库（SQLite）；数据库服务器请用其自带工具（pg_dump、neo4j-admin）。",
        "This is for a registry in a file (SQLite); a database server has its own tools (pg_dump, neo4j-admin).",
    )


def told(stage: str, copy: Callable[[Tell], Copied]) -> Copied:
    """Copy with a progress bar on stderr."""
    with bar() as bars:
        task = bars.add_task(stage, total=None)
        return copy(lambda done, total: bars.update(task, completed=done, total=total))


def say(copied: Copied, where: Path, zh: str, en: str, *, as_json: bool) -> None:
    """Tell what was copied; as JSON the rows of each table."""
    if as_json:
        typer.echo(orjson.dumps({"file": str(where), "bytes": copied.bytes, "rows": copied.rows}).decode())
        return
    rows = sum(copied.rows.values())
    typer.echo(f"{zh}：{where}，{copied.bytes / 1e6:,.1f} MB，{rows:,} 行；完整性、引用和行数均已核对。")
    typer.echo(
        f"{en}: {where}, {copied.bytes / 1e6:,.1f} MB, {rows:,} rows; integrity, references and counts verified."
    )

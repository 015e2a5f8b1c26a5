"""`muster copy`: a whole registry from one database into another, proven equal."""

import asyncio
from datetime import UTC, datetime
from typing import Annotated

import orjson
import typer
from rich.table import Table

from api.bootstrap import make_folder, open_store
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, settings
from api.commands.progress import told
from api.commands.screen import out
from api.settings import Settings, masked
from exchange.copy import Differs, Sum
from exchange.copy import copy as copy_all

Source = Annotated[str, typer.Argument(metavar="SRC", help="来源数据库 / The database to copy from.")]
Target = Annotated[str, typer.Argument(metavar="DST", help="目标数据库，须为空 / The empty database to copy into.")]


def copy(source: Source, target: Target, as_json: AsJson = False) -> None:
    """把整个登记库复制到另一个数据库，并证明两者相同 / Copy a registry into another database and prove both equal."""
    if source == target:
        raise Refusal(Exit.USAGE, "来源和目标是同一个数据库。", "Source and target are the same database.")
    sums = asyncio.run(_copy(settings(None), source, target))
    if as_json:
        parts = {name: {"rows": sum_.rows, "sha256": sum_.checksum} for name, sum_ in sums.items()}
        typer.echo(orjson.dumps(parts).decode())
        return
    out().print(_table(sums))
    rows = sum(sum_.rows for sum_ in sums.values())
    typer.echo(f"已复制 {rows:,} 行到 {masked(target)}；各部分的行数和校验和两边相同。")
    typer.echo(f"Copied {rows:,} rows to {masked(target)}; rows and checksums of each part are equal on both sides.")


async def _copy(found: Settings, source: str, target: str) -> dict[str, Sum]:
    origin, end = open_store(source, found.request_seconds), open_store(target, found.request_seconds)
    try:
        await origin.check()
        make_folder(target)
        await end.create()
        with told() as progress:
            return await copy_all(origin, end, datetime.now(UTC), progress=progress)
    except Differs as differs:
        raise Refusal(Exit.REFUSED, f"{differs.zh}。", f"{differs}.") from None
    finally:
        await origin.close()
        await end.close()


def _table(sums: dict[str, Sum]) -> Table:
    table = Table("部分 part", "行 rows", "SHA-256", box=None, header_style="dim", pad_edge=False)
    table.columns[1].justify = "right"
    for name, sum_ in sums.items():
        table.add_row(name, f"{sum_.rows:,}", sum_.checksum[:16])
    return table

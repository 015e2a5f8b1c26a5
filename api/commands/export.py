"""`muster export`: a registry as a folder of files that `muster load` takes again."""

import asyncio
import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer
from rich.table import Table as Shown

from api.bootstrap import parts
from api.commands.chosen import chosen
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, settings
from api.commands.progress import told
from api.commands.screen import out
from api.settings import Settings
from exchange.folder import STANDARDS
from exchange.tables import Table, tables
from exchange.writing.export import Exported, NotWritten, Wanted
from exchange.writing.export import export as export_all
from exchange.writing.forms import Form
from exchange.writing.headers import Headers
from graph.model.registry import MODEL

Folder = Annotated[
    Path, typer.Argument(metavar="DIR", help="写到这个新的或空的文件夹 / The new or empty folder to write to.")
]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        metavar="TABLES",
        help="只写这些表，逗号分隔，如 teams,people,standards / Only these tables, with commas.",
    ),
]
Where = Annotated[
    str | None,
    typer.Option(
        "--where",
        metavar="JSON",
        help="只写一张表里符合条件的行，同 GraphQL 的 where / Rows of one table by a filter as in GraphQL.",
    ),
]
FormOf = Annotated[
    Form, typer.Option("--form", help="csv 每表一个文件；xlsx 一个工作簿；jsonl 每行一个 JSON / The form of file.")
]
HeadersOf = Annotated[
    Headers, typer.Option("--headers", help="表头用列名、中文或英文 / Headers as names, in Chinese or in English.")
]


def export(
    folder: Folder,
    only: Only = None,
    where: Where = None,
    form: FormOf = Form.CSV,
    headers: HeadersOf = Headers.NAMES,
    database: Database = None,
    as_json: AsJson = False,
) -> None:
    """把登记库写成可再导入的文件夹 / Write the registry as a folder that can be loaded again."""
    wanted = Wanted(form, headers, None if only is None else _named(only))
    part = None if where is None else _part(where, wanted)
    try:
        done = asyncio.run(_export(settings(database), folder, wanted, part))
    except NotWritten as reason:
        raise Refusal(Exit.REFUSED, f"{reason.zh}。", f"{reason}.") from None
    except OSError as failure:
        en = f"Cannot write to {folder}: {failure.strerror}."
        raise Refusal(Exit.REFUSED, f"无法写入 {folder}：{failure.strerror}。", en) from None
    if as_json:
        typer.echo(orjson.dumps({"rows": done.rows, STANDARDS: done.standards}).decode())
        return
    out().print(_table(done))
    typer.echo(f"已写到 {folder}。")
    typer.echo(f"Written to {folder}.")


def _named(only: str) -> frozenset[str]:
    known = [*tables(MODEL), STANDARDS]
    names = frozenset(name.strip() for name in only.split(","))
    if unknown := sorted(names.difference(known)):
        sentence = f"没有这样的表 / no such table: {', '.join(unknown)}；{', '.join(known)}"
        raise typer.BadParameter(sentence, param_hint="--only")
    return names


@dataclass(frozen=True, slots=True)
class Part:
    """The rows of one table that a filter picks."""

    table: Table
    where: dict[str, Any]


def _part(where: str, wanted: Wanted) -> Part:
    several = [tables(MODEL)[name] for name in wanted.only or () if name != STANDARDS]
    if len(wanted.only or ()) != 1 or not several or several[0].relationship is not None:
        sentence = "须用 --only 指定一张实体表，如 --only equipment / needs --only with one table of things."
        raise typer.BadParameter(sentence, param_hint="--where")
    try:
        found = json.loads(where)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise typer.BadParameter("不是 JSON 对象 / is no JSON object.", param_hint="--where")
    return Part(several[0], found)


async def _export(found: Settings, folder: Path, wanted: Wanted, part: Part | None) -> Exported:
    async with parts(found, makes=False) as opened:
        if part is not None:
            ids = await chosen(opened.contract, part.table.label, part.where, "--where")
            wanted = replace(wanted, ids={part.table.plural: ids})
        with told() as progress:
            return await export_all(opened.store, folder, wanted, progress=progress)


def _table(done: Exported) -> Shown:
    table = Shown("表 table", "行 rows", box=None, header_style="dim", pad_edge=False)
    table.columns[1].justify = "right"
    for name, count in [*done.rows.items(), (STANDARDS, done.standards)]:
        table.add_row(name, f"{count:,}")
    return table

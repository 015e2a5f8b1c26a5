"""`muster query`: a GraphQL document from a file or stdin, answered without a server."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from api.bootstrap import parts
from api.commands.declared import check_declared
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, Language, Spoken, Today, settings
from api.commands.tabled import check_place, put, tables
from api.settings import Settings
from api.sheets import Called, Form, Wanted

SECONDS = 120.0
"""How long a question may take where nobody set it: at a terminal one waits for a database that has yet to plan it."""


def query(
    document: Annotated[str, typer.Argument(metavar="FILE", help="GraphQL 文件；- 为标准输入 / - is stdin.")] = "-",
    variables: Annotated[
        str | None, typer.Option(metavar="JSON|FILE", help="变量：JSON 对象，或装有它的文件 / An object, or its file.")
    ] = None,
    operation: Annotated[str | None, typer.Option(metavar="NAME", help="文档中的操作名 / Which operation.")] = None,
    as_json: AsJson = False,
    form: Annotated[
        Form | None, typer.Option("--format", help="把回答中的列表写成表格 / The lists of the answer as tables.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option(metavar="FILE", help="表格写到新文件 / The table's file; nothing is overwritten.")
    ] = None,
    table: Annotated[
        str | None, typer.Option(metavar="PATH", help="文档中的哪个列表，如 teams / Which list of the document.")
    ] = None,
    rows: Annotated[int | None, typer.Option(min=1, metavar="N", help="最多行数 / The most rows of a table.")] = None,
    headers: Annotated[
        Called, typer.Option(help="表头：文字，或带点的字段名 / Words, or the names of fields.")
    ] = Called.WORDS,
    lang: Language = Spoken.zh,
    database: Database = None,
    today: Today = None,
) -> None:
    """回答一个 GraphQL 查询 / Answer a GraphQL document; with --json on one line, else indented."""
    if form is not None:
        check_place(form, output)
    text = sys.stdin.read() if document == "-" else _read(document)
    given = None if variables is None else _variables(variables)
    check_declared(text, operation, given or ())
    found = settings(database, today)
    if "request_seconds" not in found.model_fields_set:
        found = found.model_copy(update={"request_seconds": SECONDS})
    if form is not None:
        wanted = Wanted(form, min(rows or found.max_table_rows, found.max_table_rows), lang.lang, table, headers)
        put(asyncio.run(tables(found, text, given, operation, wanted)), output)
        return
    body = asyncio.run(_answer(found, text, given, operation))
    answer = json.loads(body)
    typer.echo(body.decode() if as_json else json.dumps(answer, ensure_ascii=False, indent=2))
    if answer.get("errors"):
        raise typer.Exit(Exit.REFUSED)


async def _answer(found: Settings, document: str, variables: dict[str, Any] | None, operation: str | None) -> bytes:
    async with parts(found, makes=False) as all_parts:
        await all_parts.current.ensure()  # as a server does at its start, in whatever time it takes
        answer = await all_parts.contract.answer(document, variables, operation)
    return answer.body


def _read(path: str) -> str:
    try:
        return Path(path).read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError) as failure:
        reason = getattr(failure, "strerror", None) or "not UTF-8 text"
        raise Refusal(Exit.USAGE, f"无法读取 {path}。", f"{path} cannot be read: {reason}.") from None


def _variables(said: str) -> dict[str, Any]:
    text = said if said.lstrip().startswith("{") else _read(said)
    try:
        found = json.loads(text)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise Refusal(Exit.USAGE, "--variables 不是 JSON 对象。", "--variables is no JSON object, nor a file with one.")
    return found

"""`muster query`: a GraphQL document from a file or stdin, answered without a server."""

import asyncio
import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from api.bootstrap import parts
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, Today, settings
from api.settings import Settings


def query(
    document: Annotated[str, typer.Argument(metavar="FILE", help="GraphQL 文件；- 为标准输入 / - is stdin.")] = "-",
    variables: Annotated[
        str | None, typer.Option(metavar="JSON|FILE", help="变量：JSON 对象，或装有它的文件 / An object, or its file.")
    ] = None,
    operation: Annotated[str | None, typer.Option(metavar="NAME", help="文档中的操作名 / Which operation.")] = None,
    as_json: AsJson = False,
    database: Database = None,
    today: Today = None,
) -> None:
    """回答一个 GraphQL 查询 / Answer a GraphQL document; with --json on one line, else indented."""
    text = sys.stdin.read() if document == "-" else _read(document)
    given = None if variables is None else _variables(variables)
    body = asyncio.run(_answer(settings(database, today), text, given, operation))
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

"""`muster serve`: the server, with the sample register where it is asked for."""

import threading
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from typing import Annotated

import typer
from rich.text import Text

from api import serve as server
from api.bootstrap import Parts, parts
from api.commands.district import is_empty, sampled
from api.commands.examples import show
from api.commands.exits import Exit, Refusal
from api.commands.options import Database, Today, settings
from api.commands.screen import out
from api.settings import Settings, masked
from api.trusted import TrustedRefused
from api.workers import WorkersFailed


def serve(
    with_sample: Annotated[
        bool, typer.Option("--sample", help="空库时导入示例，并显示三个示例问题 / Load the sample when empty.")
    ] = False,
    host: Annotated[str | None, typer.Option(help="监听地址（仅本机）/ Address, loopback only.")] = None,
    port: Annotated[int | None, typer.Option(help="监听端口 / Port; 0 takes a free one.")] = None,
    workers: Annotated[int | None, typer.Option(help="进程数 / How many processes serve.")] = None,
    database: Database = None,
    today: Today = None,
) -> None:
    """在本机提供 GraphQL 服务 / Serve GraphQL on this machine until stopped."""
    found = settings(database, today, host=host, port=port, workers=workers)
    told = [found]
    empty: list[bool] = []

    def announce(address: str) -> None:
        _greet(told[-1], address)
        if any(empty):
            _tell_empty()
        if with_sample:
            threading.Thread(target=show, args=(address, told[-1].today), daemon=True).start()

    opener = partial(sampled, pinned=told.append) if with_sample else partial(_looked, empty=empty)
    try:
        server.serve(found, announce, opener)
    except server.CannotListen as failure:
        raise Refusal(Exit.PORT, failure.zh, str(failure)) from None
    except TrustedRefused as refused:
        raise Refusal(
            Exit.REFUSED,
            "受信任的文档不能使用（逐条列在下面），没有启动服务。",
            "Trusted documents cannot be used, so nothing is served:\n" + "\n".join(refused.problems),
        ) from None
    except WorkersFailed:
        raise Refusal(
            Exit.STORE, "服务进程没有启动（原因见日志）。", "A serving process did not start; the log says why."
        ) from None


@asynccontextmanager
async def _looked(settings: Settings, empty: list[bool]) -> AsyncIterator[Parts]:
    """All parts; `empty` is told whether the registry is."""
    async with parts(settings) as all_parts:
        empty.append(await is_empty(all_parts.store))
        yield all_parts


def _tell_empty() -> None:
    console = out()
    zh = "登记库是空的：用 `muster load 文件夹` 导入，或先用 --sample 看示例；若不该是空的，请核对 --database"
    en = "The registry is empty: `muster load FOLDER` fills it, --sample shows one. Or is --database another one?"
    console.print(Text(f"{zh}\n{en}", style="yellow"))


def _greet(found: Settings, address: str) -> None:
    console = out()
    console.print(Text(f"Muster 已启动 / is serving: {address}/graphql", style="bold"))
    console.print(Text(f"数据 / data: {masked(found.database)}"))
    if found.today is not None:
        console.print(Text(f"日期固定为 / day pinned to: {found.today.isoformat()}"))
    if found.private_network:
        console.print(Text("没有登录，能连到该地址的人都能读取全部数据 / no sign-in: whoever reaches it reads it all"))
    if found.trusted_documents is not None and not found.untrusted_documents:
        console.print(Text("只回答受信任的文档，没有 GraphiQL / answers only trusted documents, without GraphiQL"))
    console.print(Text("Ctrl-C 停止 / stops it"))

"""`muster history`: who changed what, when and why; newest first, one entry whole, or a check of the whole chain."""

import asyncio
from typing import Annotated

import typer

from api.bootstrap import calendar, opened
from api.commands.exits import Exit, Refusal
from api.commands.history.lines import head, lines
from api.commands.history.objects import entry_line, row_line
from api.commands.history.tables import overview
from api.commands.history.verdict import Fail, tell
from api.commands.options import AsJson, Database, Language, Spoken, settings
from api.commands.screen import bar, out
from api.settings import Settings
from readiness.words import Lang
from registry.history import chain, reading
from registry.history.verify import Verdict, verify

MOST = 500


def history(
    seq: Annotated[
        int | None, typer.Argument(metavar="[SEQ]", min=1, help="第几条，连同明细 / One entry with its rows.")
    ] = None,
    first: Annotated[int, typer.Option("--first", min=1, max=MOST, help="列出几条 / How many entries.")] = 20,
    before: Annotated[
        int | None, typer.Option("--before", metavar="SEQ", min=1, help="只列更早的 / Only entries before this one.")
    ] = None,
    check: Annotated[
        bool, typer.Option("--verify", help="核对整条记录链 / Check every hash from the first entry on.")
    ] = False,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    database: Database = None,
) -> None:
    """查看变更记录，或核对其未被改动 / The history of the registry, or proof that it was not altered."""
    found = settings(database)
    if check:
        verdict = asyncio.run(_verify(found))
        if not tell(verdict, as_json=as_json):
            raise Fail
    elif seq is not None:
        asyncio.run(_entry(found, seq, lang.lang, as_json=as_json))
    else:
        asyncio.run(_page(found, first, before, lang.lang, as_json=as_json))


async def _verify(found: Settings) -> Verdict:
    async with opened(found, makes=False) as store:
        with bar() as bars:
            task = bars.add_task("核对 verify", total=None)
            return await verify(store, lambda done, total: bars.update(task, completed=done, total=total))


async def _page(found: Settings, first: int, before: int | None, lang: Lang, *, as_json: bool) -> None:
    async with opened(found, makes=False) as store:
        end = await chain.end(store)
        newest = min(end.seq, end.seq if before is None else before - 1)
        entries = await reading.entries(store, range(newest, max(0, newest - first), -1))
    if as_json:
        for entry in entries:
            typer.echo(entry_line(entry))
        return
    out().print(overview(entries, calendar(found).offset, lang))
    if newest > first:
        oldest = newest - first + 1
        zh, en = f"更早的：muster history --before {oldest}", f"Earlier ones: muster history --before {oldest}"
        typer.echo(zh if lang is Lang.ZH else en)


async def _entry(found: Settings, seq: int, lang: Lang, *, as_json: bool) -> None:
    async with opened(found, makes=False) as store:
        entries = await reading.entries(store, [seq])
        if not entries:
            raise Refusal(Exit.REFUSED, f"没有第 {seq} 条变更记录。", f"There is no history entry {seq}.")
        typer.echo(entry_line(entries[0]) if as_json else "\n".join(head(entries[0], calendar(found).offset, lang)))
        async for row in reading.rows(store, entries[0]):
            typer.echo(row_line(row) if as_json else "\n".join(lines(row, lang)))

"""`muster load`: a load folder, or one file that corrects some rows, into the registry; all of it or nothing."""

import asyncio
import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from api.actor import actor as who
from api.bootstrap import calendar, opened
from api.commands.exits import Exit, Refusal
from api.commands.options import Actor, AsJson, Database, Language, Reason, Spoken, Today, cleaned, settings
from api.commands.progress import told
from api.commands.replacing import Wanted, replaces, wanted
from api.commands.reported import show
from api.settings import Settings
from exchange.keys import Keys
from exchange.load import load as load_path
from exchange.reading.spelling import Dates
from exchange.report import Report
from exchange.writing.marked import mark

Marking = Callable[[Keys, Report], None]


def load(
    path: Annotated[Path, typer.Argument(help="导入文件夹，或其中一个文件 / A load folder, or one file of it.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="只检查，不写入 / Check only, write nothing.")] = False,
    maps: Annotated[
        list[Path] | None,
        typer.Option(
            "--map", help="按映射文件读外来格式，可给多个 / A mapping for a foreign layout; may be given again."
        ),
    ] = None,
    dates: Annotated[
        Dates | None,
        typer.Option(help="如何读写法不明的日期（日/月、月/日、Excel 序号） / How to read days that are not clear."),
    ] = None,
    marked: Annotated[
        Path | None,
        typer.Option(
            "--marked",
            metavar="FILE.xlsx",
            help="检查时另存一份标出错误的工作簿 / With --dry-run: a copy that marks every bad cell.",
        ),
    ] = None,
    replace: Annotated[
        list[str] | None,
        typer.Option(
            "--replace",
            metavar="TABLE[:FILTER]",
            help="文件是这张表（或符合条件的行）的完整清单，未列出的结束或删除 / "
            "The file is the whole list of a table, or of what a filter as in GraphQL picks: "
            "what it leaves out is ended or removed. May be given again.",
        ),
    ] = None,
    allow_empty: Annotated[
        bool,
        typer.Option("--allow-empty", help="与 --replace 同用：清单确实为空 / With --replace: the list may be empty."),
    ] = False,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    actor: Actor = None,
    reason: Reason = None,
    database: Database = None,
    today: Today = None,
) -> None:
    """导入登记资料：全部成功，或一行不动 / Load registers: all of it or nothing."""
    if marked is not None:
        _hold_marked(marked, dry_run=dry_run, has_maps=bool(maps))
    if allow_empty and not replace:
        raise typer.BadParameter("须与 --replace 同用 / goes with --replace.", param_hint="--allow-empty")
    several = wanted(replace or [])
    found = settings(database, today, actor=actor)
    why = None if reason is None else cleaned(reason)
    try:
        report = asyncio.run(
            _load(found, path, dry_run, why, dates, maps or [], _marking(marked, lang), several, allow_empty)
        )
    except OSError as failure:
        if marked is None or failure.filename != str(marked):
            raise
        raise _no_marked(marked, failure.strerror) from None
    show(report, as_json=as_json, lang=lang.lang)


def _hold_marked(marked: Path, *, dry_run: bool, has_maps: bool) -> None:
    """Raise where the marked copy cannot be, before anything is read."""
    if not dry_run or has_maps:
        sentence = "须与 --dry-run 同用，不能与 --map 同用 / goes with --dry-run, and without --map."
        raise typer.BadParameter(sentence, param_hint="--marked")
    if marked.exists():
        raise _no_marked(marked, os.strerror(errno.EEXIST))
    if not marked.absolute().parent.is_dir():
        raise _no_marked(marked, os.strerror(errno.ENOENT))


def _no_marked(marked: Path, why: str | None) -> Refusal:
    return Refusal(Exit.REFUSED, f"无法写入 {marked}：{why}。", f"Cannot write {marked}: {why}.")


def _marking(marked: Path | None, lang: Spoken) -> Marking | None:
    return None if marked is None else lambda keys, report: mark(marked, keys, report, is_zh=lang is Spoken.zh)


async def _load(
    found: Settings,
    path: Path,
    dry_run: bool,
    reason: str | None,
    dates: Dates | None,
    maps: list[Path],
    marked: Marking | None,
    several: Sequence[Wanted],
    allow_empty: bool,
) -> Report:
    async with opened(found) as store:
        replacing = await replaces(found, store, several)
        with told() as progress:
            return await load_path(
                store,
                path,
                calendar(found),
                dry_run=dry_run,
                progress=progress,
                actor=who(found),
                reason=reason,
                dates=dates,
                maps=maps,
                marked=marked,
                replaces=replacing,
                allow_empty=allow_empty,
            )

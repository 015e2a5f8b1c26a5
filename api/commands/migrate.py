"""`muster migrate`: the registry of an older program brought to the shape that this one needs."""

import asyncio
from dataclasses import asdict

import orjson
import typer

from api.bootstrap import make_folder, open_store
from api.commands.options import AsJson, Database, Language, Spoken, settings
from api.commands.said import said
from api.settings import Settings, masked
from graph.ports.migrate import Migrated
from readiness.words import Lang


def migrate(as_json: AsJson = False, lang: Language = Spoken.zh, database: Database = None) -> None:
    """把登记库升级到本程序的结构：全部成功或保持原样 / Bring the registry to this program's shape, all or nothing."""
    found = settings(database)
    done = asyncio.run(_migrate(found))
    if as_json:
        typer.echo(orjson.dumps(asdict(done)).decode())
        return
    for version, line in done.steps:
        typer.echo(f"{version}  {line}")
    typer.echo(_conclusion(done, masked(found.database), lang.lang))


async def _migrate(found: Settings) -> Migrated:
    make_folder(found.database)
    store = open_store(found.database, found.request_seconds)
    try:
        return await store.migrate()
    finally:
        await store.close()


def _conclusion(done: Migrated, place: str, lang: Lang) -> str:
    if done.before is None:
        return said(
            lang,
            f"{place} 原为空，已按 {done.after} 版结构建库。",
            f"{place} was empty; it was made in the shape {done.after}.",
        )
    if done.before == done.after:
        return said(
            lang, f"{place} 已是 {done.after} 版结构，无须升级。", f"{place} has the shape {done.after} already."
        )
    return said(
        lang,
        f"{place} 已从 {done.before} 版结构升级到 {done.after} 版，资料全部保留。",
        f"{place} went from the shape {done.before} to {done.after} with all that is in it.",
    )

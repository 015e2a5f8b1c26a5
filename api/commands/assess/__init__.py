"""`muster assess`: a team's level with the sum that explains it, for people or for machines."""

import asyncio
from datetime import date
from typing import Annotated

import orjson
import typer

from api.bootstrap import calendar, opened
from api.commands.assess.judged import judged, team_ids
from api.commands.assess.names import team_names, term_names
from api.commands.assess.objects import objects
from api.commands.assess.overview import Overview
from api.commands.assess.page import print_page
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, Language, Spoken, Today, day_of, settings
from api.commands.screen import out
from api.settings import Settings
from readiness.words import Lang


def assess(
    teams: Annotated[
        list[str] | None, typer.Argument(metavar="TEAM", help="队伍代码；不写则全部 / Codes; all when none is named.")
    ] = None,
    on: Annotated[str | None, typer.Option(metavar="YYYY-MM-DD", help="评估日，默认今天 / The day; today.")] = None,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    database: Database = None,
    today: Today = None,
) -> None:
    """评估队伍并说明依据 / Assess teams from today's records and show the sum behind each level."""
    found = settings(database, today)
    day = calendar(found).today() if on is None else day_of(on, "--on")
    if as_json:
        asyncio.run(_objects(found, teams or [], day))
    elif teams:
        asyncio.run(_pages(found, teams, day, lang.lang))
    else:
        asyncio.run(_overview(found, day, lang.lang))


async def _objects(found: Settings, teams: list[str], day: date) -> None:
    async with opened(found, makes=False) as store:
        async for each in judged(store, await team_ids(store, teams), day, found.timezone):
            for told in objects(each):
                typer.echo(orjson.dumps(told).decode())


async def _pages(found: Settings, teams: list[str], day: date, lang: Lang) -> None:
    async with opened(found, makes=False) as store:
        terms = await term_names(store, lang)
        async for each in judged(store, await team_ids(store, teams), day, found.timezone):
            print_page(out(), each, {**terms, **await team_names(store, each)}, lang)


async def _overview(found: Settings, day: date, lang: Lang) -> None:
    async with opened(found, makes=False) as store:
        ids = await team_ids(store, [])
        if not ids:
            zh = "登记库里没有队伍；请先用 muster load 导入。"
            raise Refusal(Exit.REFUSED, zh, "The registry holds no team; load some first with `muster load`.")
        overview = Overview(lang)
        async for each in judged(store, ids, day, found.timezone):
            overview.add(each)
    out().print(overview.table)

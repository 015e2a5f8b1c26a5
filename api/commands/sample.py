"""`muster sample`: a made-up register of a size, as a load folder or straight into an empty registry."""

import asyncio
import tempfile
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from api.actor import actor
from api.bootstrap import opened
from api.commands.district import is_empty
from api.commands.exits import Exit, Refusal
from api.commands.options import AsJson, Database, Language, Spoken, Today, settings
from api.commands.progress import told
from api.commands.reported import show
from api.commands.screen import complain
from api.settings import Settings, masked
from exchange.load import load as load_path
from exchange.progress import Progress
from exchange.report import Report
from registry.calendar import Calendar
from samples.generate.folder import make
from samples.generate.size import Size
from samples.generate.sizes import SIZES


class Sizes(StrEnum):
    """The sizes there are, as the command line takes them."""

    district = "district"
    city = "city"
    nation = "nation"


def sample(
    size: Annotated[Sizes, typer.Option("--size", help="规模 / How large; docs/sizes.md.")] = Sizes.district,
    seed: Annotated[int, typer.Option("--seed", min=0, help="种子；同一种子同样的字节 / Same seed, same bytes.")] = 1,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="DIR", help="写成导入文件夹 / Write a load folder.")
    ] = None,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    database: Database = None,
    today: Today = None,
) -> None:
    """生成虚构的登记册：写成文件夹，或直接导入空库 / Make up a register: a folder, or into an empty registry."""
    made = SIZES[size.value](seed)
    if folder is not None:
        if database is not None:
            zh, en = "--folder 与 --database 只能选一个。", "Give either --folder or --database, not both."
            raise Refusal(Exit.USAGE, zh, en)
        _write(made, folder)
        return
    found = settings(database, today)
    asyncio.run(_demand_empty(found))
    report = _loaded(made, found)
    show(report, as_json=as_json, lang=lang.lang)
    _tell_day(made.reference_day, found)


def _write(made: Size, folder: Path) -> None:
    try:
        with told() as progress:
            make(made, folder, partial(progress, "generate"))
    except FileExistsError:
        raise Refusal(
            Exit.REFUSED, f"{folder} 已存在且不是空文件夹。", f"{folder} is there already and no empty folder."
        ) from None
    except OSError as failure:
        en = f"Cannot write to {folder}: {failure.strerror}."
        raise Refusal(Exit.REFUSED, f"无法写入 {folder}。", en) from None
    typer.echo(folder)


async def _demand_empty(found: Settings) -> None:
    async with opened(found) as store:
        if await is_empty(store):
            return
    where = masked(found.database)
    raise Refusal(
        Exit.REFUSED,
        f"{where} 不是空库，未导入；请用 --database 指定另一个库。",
        f"{where} is not empty, so nothing was loaded; name another with --database.",
    )


def _loaded(made: Size, found: Settings) -> Report:
    """The register by way of a folder that is gone afterwards, so that it passes every check that others do."""
    with tempfile.TemporaryDirectory(prefix="muster-sample-") as spare, told() as progress:
        folder = Path(spare) / "register"
        make(made, folder, partial(progress, "generate"))
        return asyncio.run(_load(made, found, folder, progress))


async def _load(made: Size, found: Settings, folder: Path, progress: Progress) -> Report:
    calendar = Calendar(found.timezone, found.today or made.reference_day)
    async with opened(found) as store:
        return await load_path(store, folder, calendar, progress=progress, actor=actor(found))


def _tell_day(day: date, found: Settings) -> None:
    if found.today is None:
        complain(
            f"登记册的基准日是 {day}：其他命令请加 --today {day}。",
            f"The register is of {day}: give the other commands --today {day}.",
        )

"""`muster template`: empty files with their columns, or a workbook to fill in, and what each column takes."""

import asyncio
import csv
from pathlib import Path
from typing import Annotated

import typer

from api.bootstrap import opened
from api.commands.exits import Exit, Refusal
from api.commands.options import settings
from api.settings import Settings
from exchange import template as files
from exchange.tables import Table, tables
from exchange.writing import blank
from exchange.writing.choosing import Filled
from exchange.writing.codes import Codes
from exchange.writing.headers import Headers
from exchange.writing.rows import TableRows
from graph.model.registry import MODEL

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
SHIPPED = {
    "terms": "terms",
    "qualification_types": "catalogue",
    "equipment_types": "catalogue",
    "substitutions": "catalogue",
}
"""The vocabularies that a workbook brings along, and the folder that each is shipped in."""
BOOK = "register.xlsx"


def template(
    path: Annotated[
        Path, typer.Argument(metavar="PATH", help="写到这个文件夹（或 .xlsx 文件）/ The folder (or .xlsx) to write.")
    ],
    xlsx: Annotated[
        bool, typer.Option("--xlsx", help="写一个带下拉列表和说明的工作簿 / A workbook with lists to choose from.")
    ] = False,
    headers: Annotated[Headers, typer.Option("--headers", help="工作簿的表头 / Headers of the workbook.")] = Headers.ZH,
    database: Annotated[
        str | None,
        typer.Option("--database", metavar="URL", help="从这个库取词条和类别 / Where terms and types are taken from."),
    ] = None,
) -> None:
    """写出空白导入表及填写说明；不覆盖已有文件 / Write empty files to fill in; what is there stays as it is."""
    try:
        written = [_workbook(path, headers, database)] if xlsx or path.suffix == ".xlsx" else files.write(path)
    except FileExistsError as there:
        raise Refusal(
            Exit.REFUSED,
            f"{there.filename} 已经存在，未改动。",
            f"{there.filename} is there already; it stays as it is.",
        ) from None
    except OSError as failure:
        en = f"Cannot write to {path}: {failure.strerror}."
        raise Refusal(Exit.REFUSED, f"无法写入 {path}。", en) from None
    for each in written:
        typer.echo(each)


def _workbook(path: Path, how: Headers, database: str | None) -> Path:
    to = path if path.suffix == ".xlsx" else path / BOOK
    filled = _shipped() if database is None else asyncio.run(_kept(settings(database)))
    to.parent.mkdir(parents=True, exist_ok=True)
    blank.write(to, how, filled)
    return to


def _shipped() -> Filled:
    return {
        plural: _rows(SAMPLES / folder / f"{plural}.csv", tables(MODEL)[plural]) for plural, folder in SHIPPED.items()
    }


def _rows(path: Path, table: Table) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [[row.get(column.name, "") for column in table.columns] for row in csv.DictReader(file)]


async def _kept(found: Settings) -> Filled:
    filled = {}
    async with opened(found, makes=False) as store:
        for plural in SHIPPED:
            rows = TableRows(store, tables(MODEL)[plural], Codes(store))
            filled[plural] = [cells async for cells in rows.told(await rows.ids())]
    return filled

"""A registry, or some of its tables, as a folder of files that `load` takes again."""

import re
import shutil
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

import yaml

from exchange.folder import STANDARDS
from exchange.manifest import NAME
from exchange.pages import MARKS, moment
from exchange.progress import Progress, silent
from exchange.tables import Table, tables
from exchange.writing.codes import Codes
from exchange.writing.forms import MOST_OF_SHEET, Form, Open, TooLong, opened
from exchange.writing.headers import Headers
from exchange.writing.rows import TableRows
from exchange.writing.standards import document
from graph.model.declaration.model import Model
from graph.model.registry import MODEL
from graph.ports.errors import Told
from graph.ports.marks import REFERENCE_DAY, REGISTER
from graph.ports.store import Store

UNFIT = re.compile(r"[^\w.-]+")
TOLD_EACH = 2_000


class NotWritten(Told):
    """Nothing was written."""


@dataclass(slots=True)
class Exported:
    """What was written: rows by table, and how many standards."""

    rows: dict[str, int] = field(default_factory=dict)
    standards: int = 0


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be written. `only`: the plurals of tables, and "standards"; None is all there is.

    `ids`: by plural, the rows that alone are to be written of a table that is in it.
    """

    form: Form = Form.CSV
    headers: Headers = Headers.NAMES
    only: Collection[str] | None = None
    ids: Mapping[str, Collection[str]] = field(default_factory=dict)

    def takes(self, plural: str) -> bool:
        """Whether this table is to be written."""
        return self.only is None or plural in self.only

    def chosen(self, plural: str, ids: Sequence[str]) -> Sequence[str]:
        """Those of a table's rows that are to be written."""
        return [id for id in ids if id in self.ids[plural]] if plural in self.ids else ids


async def export(
    store: Store, folder: Path, wanted: Wanted | None = None, *, progress: Progress = silent, model: Model = MODEL
) -> Exported:
    """Write a folder that is not there yet, or is empty; it is there once all of it is written.

    Tables without rows have no file. Raises NotWritten where the folder is in use, where the registry was written to
    meanwhile, or where a sheet would be too long; OSError as it comes.
    """
    wanted = wanted or Wanted()
    before = await moment(store)
    done = Exported()
    several = [table for table in tables(model).values() if wanted.takes(table.plural)]
    with _put_in_place(folder) as spare:
        try:
            with opened(spare, wanted.form, wanted.headers) as begin:
                await _tables(store, wanted, several, begin, done, progress)
        except TooLong as table:
            raise NotWritten(
                f"{table} has more rows than a sheet holds ({MOST_OF_SHEET:,}); write CSV instead",
                f"{table} 的行数超过一张工作表的上限（{MOST_OF_SHEET:,}）；请改用 CSV",
            ) from None
        if wanted.takes(STANDARDS):
            await _standards(store, spare / STANDARDS, done)
        if wanted.only is None:
            _manifest(spare, dict(zip(MARKS, before, strict=True)))
        if await moment(store) != before:
            raise NotWritten(
                "the registry was written to meanwhile, and nothing was kept; try again",
                "写出期间登记库有新的写入，未保留任何文件；请重试",
            )
    return done


@contextmanager
def _put_in_place(folder: Path) -> Iterator[Path]:
    """A folder beside it, which takes its place at the end, or is gone."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NotWritten(f"{folder} is there already and is no empty folder", f"{folder} 已存在，且不是空文件夹")
    folder.parent.mkdir(parents=True, exist_ok=True)
    spare = folder.with_name(f".{folder.name}-{token_hex(4)}")
    spare.mkdir()
    try:
        yield spare
        spare.replace(folder)
    finally:
        shutil.rmtree(spare, ignore_errors=True)


async def _tables(
    store: Store, wanted: Wanted, several: list[Table], begin: Open, done: Exported, progress: Progress
) -> None:
    codes = Codes(store)
    counted = await store.count_all()
    total = sum(counted[_part(table)] for table in several)
    written = 0
    for table in several:
        if not counted[_part(table)]:
            continue
        rows = TableRows(store, table, codes)
        ids = wanted.chosen(table.plural, await rows.ids())
        with begin(table) as row:
            async for cells in rows.told(ids):
                row(cells)
                written += 1
                if not written % TOLD_EACH:
                    progress("export", written, total)
        done.rows[table.plural] = len(ids)
    progress("export", written, total)


def _part(table: Table) -> str:
    """As count_all names it."""
    return table.label.name if table.relationship is None else f"{table.label.name}.{table.relationship.field}"


async def _standards(store: Store, folder: Path, done: Exported) -> None:
    for standard in await store.standards():
        folder.mkdir(exist_ok=True)
        path = folder / f"{UNFIT.sub('-', standard.code)}.yaml"
        if path.exists():
            path = path.with_stem(f"{path.stem}-{done.standards}")
        path.write_text(document(standard), encoding="utf-8")
        done.standards += 1


def _manifest(folder: Path, marks: dict[str, str | None]) -> None:
    held = {"name": marks[REGISTER], "reference_day": marks[REFERENCE_DAY]}
    if filled := {key: value for key, value in held.items() if value}:
        (folder / NAME).write_text(yaml.safe_dump(filled, allow_unicode=True, sort_keys=False), encoding="utf-8")

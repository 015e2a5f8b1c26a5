"""An answer as a file of tables: asks a document page by page, as it is asked for over GraphQL, and fills them."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from threading import Event
from typing import Any

import orjson

from exchange.pages import moment
from exchange.writing.answers import File, Filled, as_csv, as_workbook
from graph.ports.store import Store
from loaders.answer import Answer
from loaders.aside import Aside
from loaders.errors import Code, RequestRefused, refuse
from loaders.limits import Limits
from loaders.refusals import day_turned
from readiness.words import Lang
from schema.build import Contract
from schema.refusals import several_tables, written_to
from schema.sheets.asking import AFTER, FIRST
from schema.sheets.cells import MORE
from schema.sheets.columns import Column
from schema.sheets.layout import Layout
from schema.sheets.sheet import Sheet

PAGE = Limits().page_most
MOST_BYTES = 67_108_864
"""Of all answers that one file is made of."""
MOST_CELLS = 200_000
"""Of a workbook: what takes about 8 seconds to write, one file at a time."""
WRITING = Aside()
Ask = Callable[[str, Mapping[str, Any]], Awaitable[Answer]]
"""Answers a document with these variables."""
Data = Mapping[str, Any]


class Form(StrEnum):
    """What is written."""

    CSV = "csv"
    XLSX = "xlsx"

    @property
    def media_type(self) -> str:
        """How HTTP calls it."""
        return MEDIA_TYPES[self]


MEDIA_TYPES = {
    Form.CSV: "text/csv",
    Form.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


class Called(StrEnum):
    """What stands over columns: words, or the names in the answer with dots."""

    WORDS = "words"
    NAMES = "names"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which table of a document's answer, in which form; at most `most` rows of it."""

    form: Form
    most: int
    lang: Lang = Lang.ZH
    table: str | None = None
    called: Called = Called.WORDS


@dataclass(frozen=True, slots=True)
class Made:
    """A whole file, what it is called, and what its marks say is missing of the tables."""

    name: str
    body: bytes
    marks: Sequence[str] = ()


async def made(
    contract: Contract,
    store: Store,
    document: str,
    variables: Mapping[str, Any] | None,
    operation_name: str | None,
    wanted: Wanted,
    ask: Ask,
) -> Made:
    """The file. Raises RequestRefused with the errors of what was not answered: a file is whole, or there is none."""
    layout = await contract.laid_out(document, operation_name, wanted.lang, wanted.table)
    if wanted.form is Form.CSV and len(layout.sheets) > 1:
        raise refuse(several_tables([one.name for one in layout.sheets]))
    filling = _Filling(layout, wanted, variables or {}, ask)
    before = await moment(store) if layout.further else []
    await filling.begin()
    if await filling.follow() and await moment(store) != before:
        raise refuse(written_to(), Code.UNAVAILABLE)
    zone = layout.reader.zone.key
    file = File(filling.tables, filling.day, zone, layout.notes(filling.data), wanted.lang)
    body = await _written(as_csv if wanted.form is Form.CSV else as_workbook, file)
    marks = [f"{one.name}: {mark}" for one in filling.tables for mark in one.marks]
    return Made(f"{layout.called}-{filling.day}.{wanted.form}", body, marks)


async def _written(write: Callable[[File, Callable[[], bool]], bytes], file: File) -> bytes:
    """Written beside the loop, one file after the other; given up where the request ends before."""
    ended = Event()
    try:
        return await WRITING.run(write, file, lambda: not ended.is_set())
    finally:
        ended.set()


class _Filling:
    """Fills the tables of one document."""

    def __init__(self, layout: Layout, wanted: Wanted, variables: Mapping[str, Any], ask: Ask) -> None:
        self._layout = layout
        self._wanted = wanted
        self._variables = variables
        self._ask = ask
        self._bytes = 0
        self._size = min(PAGE, wanted.most)
        self.day = ""
        self.data: Data = {}
        self.tables = [Filled(one.name, [self._header(column) for column in one.columns]) for one in layout.sheets]

    def _header(self, column: Column) -> str:
        """A moment in a workbook has no offset of its own, as it has in text: words over it name the zone."""
        if self._wanted.called is Called.NAMES:
            return column.name
        is_bare = column.has_moments and self._wanted.form is Form.XLSX
        return f"{column.title} ({self._layout.reader.zone})" if is_bare else column.title

    async def begin(self) -> None:
        """Ask for the first pages of all."""
        self.data = await self._asked(self._layout.document, {})

    async def follow(self) -> int:
        """Fill all tables, and ask for more pages as long as there are; tells how many more were asked for."""
        asked = 0
        for sheet, table in zip(self._layout.sheets, self.tables, strict=True):
            data, document = self.data, self._layout.further.get(sheet.name)
            self._take(sheet, table, data)
            while (after := sheet.cursor(data)) is not None and document is not None and self._has_room(table):
                data = await self._asked(document, {AFTER: after})
                asked += 1
                self._take(sheet, table, data)
            self._mark(sheet, table, data)
        return asked

    async def _asked(self, document: str, more: Mapping[str, Any]) -> Data:
        """An answer without errors; where its pages would cost too much, of smaller ones."""
        while True:
            answer = await self._ask(document, {**self._variables, **more, FIRST: self._size})
            told = answer.told
            if told.cost is None or told.cost_limit is None or told.cost <= told.cost_limit or self._size == 1:
                break
            if FIRST not in document:
                break
            self._size = max(1, min(self._size // 2, self._size * told.cost_limit // told.cost))
        body = orjson.loads(answer.body)
        if "errors" in body:
            raise RequestRefused(body["errors"])
        day = body["extensions"]["asOf"]["day"]
        if self.day not in ("", day):
            raise refuse(day_turned(), Code.UNAVAILABLE)
        self.day = day
        self._bytes += len(answer.body)
        data: Data = body["data"]
        return data

    def _take(self, sheet: Sheet, table: Filled, data: Data) -> None:
        table.rows += sheet.rows(data)
        if sheet.is_cut_within(data):
            self._tell(table, _WITHIN[self._wanted.lang])

    def _has_room(self, table: Filled) -> bool:
        cells = sum(len(one.rows) * len(one.headers) for one in self.tables)
        is_small = self._wanted.form is Form.CSV or cells < MOST_CELLS
        return len(table.rows) < self._wanted.most and self._bytes < MOST_BYTES and is_small

    def _mark(self, sheet: Sheet, table: Filled, data: Data) -> None:
        lang, most = self._wanted.lang, self._wanted.most
        for said in sheet.told_of_more(data):
            self._tell(table, said)
        if sheet.cursor(data) is not None or sheet.is_cut_before(data) or len(table.rows) > most:
            del table.rows[most:]
            self._tell(table, _CUT[lang].format(len(table.rows)))
        if any(isinstance(one, str) and one.endswith(MORE) for cells in table.rows for one in cells):
            self._tell(table, _IN_CELLS[lang])

    def _tell(self, table: Filled, said: str) -> None:
        if said not in table.marks:
            table.marks.append(said)


_CUT = {
    Lang.ZH: "未写完：只写出 {} 行，登记库中还有更多",
    Lang.EN: "cut off: {} rows are written, and there are more",
}
_WITHIN = {
    Lang.ZH: "下级列表每项只写出前若干行，还有更多",
    Lang.EN: "of the lists under each entry only the beginning is written, and there is more",
}
_IN_CELLS = {
    Lang.ZH: f"以 {MORE} 结尾的单元格没有列全",
    Lang.EN: f"a cell that ends with {MORE} does not list all",
}

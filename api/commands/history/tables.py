"""Entries as a table, newest first."""

import json
from collections.abc import Sequence
from datetime import tzinfo

from rich.table import Table
from rich.text import Text

from graph.model.values import instant
from graph.ports.rows import Row
from readiness.words import Lang

ZH = ("序号", "时间", "操作人", "对象", "文件", "新增", "更改", "删除", "原因")
EN = ("no.", "at", "actor", "subject", "files", "created", "changed", "removed", "reason")
NUMBERS = frozenset({0, 4, 5, 6, 7})
KINDS = ("created", "changed", "removed")


def overview(entries: Sequence[Row], zone: tzinfo, lang: Lang) -> Table:
    """A row for each entry."""
    table = Table(box=None, header_style="dim", pad_edge=False)
    for place, title in enumerate(ZH if lang is Lang.ZH else EN):
        table.add_column(title, justify="right" if place in NUMBERS else "left", overflow="fold")
    for entry in entries:
        counts = json.loads(entry["counts"]).values()
        sums = [str(sum(count[kind] for count in counts)) for kind in KINDS]
        files = str(len(json.loads(entry["files"])))
        cells = (str(entry["seq"]), moment(entry["at"], zone), entry["actor"], entry["subject"], files, *sums)
        table.add_row(*(Text(cell) for cell in (*cells, entry["reason"] or "")))
    return table


def moment(text: str, zone: tzinfo) -> str:
    """An instant on the clock of the registry's zone, to the second."""
    return instant(text).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")

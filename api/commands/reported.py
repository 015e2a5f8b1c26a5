"""What a load did, or why it did nothing, as tables."""

from collections.abc import Sequence
from dataclasses import asdict

import orjson
import typer
from rich.table import Table
from rich.text import Text

from api.commands.exits import Exit
from api.commands.said import said
from api.commands.screen import err, out
from exchange.outcome import Became, Outcome, Unlisted
from exchange.problem import Problem
from exchange.report import Report
from readiness.words import Lang

SHOWN_ROWS = 50
BECAME = {
    Became.CREATED: ("新增", "created"),
    Became.UPDATED: ("更新", "changed"),
    Became.UNCHANGED: ("不变", "kept"),
    Became.REMOVED: ("删除", "removed"),
    Became.ENDED: ("结束", "ended"),
}


def show(report: Report, *, as_json: bool, lang: Lang) -> None:
    """The report as JSON or as tables; a refused load ends the command."""
    if as_json:
        typer.echo(orjson.dumps(asdict(report)).decode())
    else:
        print_report(report, lang)
    if report.is_refused:
        raise typer.Exit(Exit.REFUSED)


def print_report(report: Report, lang: Lang) -> None:
    """Counts on stdout; what was decided, warnings and problems on stderr."""
    if report.notes:
        err().print(_problems(report.notes, said(lang, "读法", "How files were read"), lang))
    if report.warnings:
        err().print(_problems(report.warnings, said(lang, "提醒", "Warnings"), lang))
    if report.is_refused:
        err().print(_problems(report.problems, said(lang, "有误的行", "What is wrong"), lang))
        more = report.problem_count - len(report.problems)
        if more:
            err().print(Text(f"… +{more}"))
        zh = f"共 {report.problem_count} 处有误，一行也没有导入。"
        en = f"{report.problem_count} problems; nothing was loaded."
        err().print(Text(said(lang, zh, en), style="bold"))
        return
    if told := [row for row in report.rows if row.became is not Became.UNCHANGED]:
        out().print(_rows(told[:SHOWN_ROWS], lang))
        if len(told) > SHOWN_ROWS:
            out().print(Text(f"… +{len(told) - SHOWN_ROWS}"))
    if left := [row for row in report.unlisted if row.became is not Became.UNCHANGED]:
        out().print(_unlisted(left[:SHOWN_ROWS], lang, is_dry_run=report.is_dry_run))
        if len(left) > SHOWN_ROWS:
            out().print(Text(f"… +{len(left) - SHOWN_ROWS}"))
    out().print(_counts(report, lang))
    out().print(Text(_conclusion(report, lang), style="bold"))


def _counts(report: Report, lang: Lang) -> Table:
    zh, en = ("文件", "新增", "更新", "不变", "删除", "结束"), ("file", "new", "updated", "same", "removed", "ended")
    table = Table(box=None, header_style="dim", pad_edge=False)
    for place, head in enumerate(zh if lang is Lang.ZH else en):
        table.add_column(head, justify="right" if place else "left")
    rows = [*report.files.items(), (said(lang, "合计", "total"), report.total())]
    for name, count in rows:
        numbers = (count.created, count.updated, count.unchanged, count.removed, count.ended)
        table.add_row(name, *(str(n) for n in numbers))
    return table


def _rows(rows: Sequence[Outcome], lang: Lang) -> Table:
    is_zh = lang is Lang.ZH
    heads = ("文件", "行", "标识", "将", "列") if is_zh else ("file", "row", "key", "will be", "columns")
    table = Table(box=None, header_style="dim", pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for each in rows:
        word = BECAME[each.became][not is_zh]
        table.add_row(*(Text(cell) for cell in (each.file, str(each.row), each.key, word, ", ".join(each.columns))))
    return table


def _unlisted(rows: Sequence[Unlisted], lang: Lang, *, is_dry_run: bool) -> Table:
    is_zh = lang is Lang.ZH
    title = said(lang, "清单里没有的", "Not in the whole list")
    will = ("将" if is_zh else "will be") if is_dry_run else ("已" if is_zh else "was")
    heads = ("文件", "标识", will, "止") if is_zh else ("file", "key", will, "until")
    table = Table(title=title, title_justify="left", box=None, header_style="dim", pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for each in rows:
        table.add_row(*(Text(cell) for cell in (each.file, each.key, BECAME[each.became][not is_zh], each.until or "")))
    return table


def _problems(problems: Sequence[Problem], title: str, lang: Lang) -> Table:
    is_zh = lang is Lang.ZH
    heads = ("文件", "行", "列", "值", "原因") if is_zh else ("file", "row", "column", "value", "reason")
    table = Table(title=title, title_justify="left", box=None, header_style="dim", pad_edge=False)
    for head in heads:
        table.add_column(head, overflow="fold")
    for each in problems:
        row = "" if each.row is None else str(each.row)
        reason = each.reason_zh if is_zh else each.reason_en
        table.add_row(*(Text(cell) for cell in (each.file, row, each.place, each.value or "", reason)))
    return table


def _conclusion(report: Report, lang: Lang) -> str:
    seconds = f"{report.seconds:.1f}"
    if lang is Lang.ZH:
        done = "检查通过，未写入" if report.is_dry_run else "已导入"
        return f"{done}；评估了 {report.assessed} 支队伍；用时 {seconds} 秒。"
    done = "Nothing is wrong; nothing was written" if report.is_dry_run else "Loaded"
    return f"{done}; {report.assessed} teams assessed; {seconds} s."

"""`muster check`: what another program wrote wrong into the registry."""

import asyncio
from dataclasses import asdict
from typing import Annotated

import orjson
import typer
from rich.table import Table
from rich.text import Text

from api.bootstrap import calendar, open_store
from api.commands.exits import Exit
from api.commands.history.verdict import FAULTS
from api.commands.options import AsJson, Database, Language, Spoken, settings
from api.commands.progress import told
from api.commands.said import said
from api.commands.screen import err
from api.settings import Settings
from exchange.audit.audit import Audit, audit
from exchange.audit.finding import Finding, Severity
from exchange.problem import Reason
from graph.model.labels.change import CHANGE
from readiness.words import Lang
from registry.history.verify import Verdict, verify

HEADS = (("程度", "level"), ("类别", "label"), ("标识", "key"), ("字段", "field"), ("原因", "reason"))
LEVELS = {Severity.ERROR: ("错误", "error"), Severity.WARNING: ("提醒", "warning")}


def check(
    assessments: Annotated[
        bool, typer.Option("--assessments", help="重新评估所有队伍，而非抽查 / Assess every team anew, not some.")
    ] = False,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    database: Database = None,
) -> None:
    """核对整个登记库，找出其他程序写错的内容；不作改动 / Find what another program wrote wrong; nothing is changed."""
    found, verdict = asyncio.run(_check(settings(database), every=assessments))
    if as_json:
        typer.echo(
            orjson.dumps({**_counts(found, verdict), "findings": [asdict(one) for one in found.findings.listed]})
        )
    else:
        _print(found, verdict, lang.lang)
    if found.findings.count:
        raise typer.Exit(Exit.REFUSED)


async def _check(found: Settings, *, every: bool) -> tuple[Audit, Verdict]:
    store = open_store(found.database, found.request_seconds)
    try:
        await store.check()
        with told() as progress:
            done = await audit(store, calendar(found), every_assessment=every, progress=progress)
            verdict = await verify(store, lambda so_far, total: progress("verify", so_far, total))
    finally:
        await store.close()
    if verdict.fault is not None:
        reason = Reason(*(text.format(seq=verdict.seq) for text in FAULTS[verdict.fault]))
        done.findings.add(CHANGE.name, None if verdict.seq is None else str(verdict.seq), None, reason)
    return done, verdict


def _counts(found: Audit, verdict: Verdict) -> dict[str, int | None]:
    return {
        "rows": found.rows,
        "assessed": found.assessed,
        "entries": verdict.checked,
        "problems": found.findings.count,
    }


def _print(found: Audit, verdict: Verdict, lang: Lang) -> None:
    """Findings on stderr; what was looked at on stdout."""
    findings = found.findings
    if findings.count:
        err().print(_table(findings.listed, lang))
        if more := findings.count - len(findings.listed):
            err().print(Text(f"… +{more}"))
    zh, en = f"核对了 {found.rows:,} 行", f"{found.rows:,} rows checked"
    if found.assessed is None:
        zh, en = f"{zh}；因有错误，未核对评估", f"{en}; assessments were not compared, for what they rest on is wrong"
    else:
        zh, en = f"{zh}，重新评估 {found.assessed:,} 支队伍", f"{en}, {found.assessed:,} teams assessed anew"
    zh, en = f"{zh}，变更记录 {verdict.checked:,} 条", f"{en}, {verdict.checked:,} history entries"
    zh_sum = f"有 {findings.count:,} 处问题" if findings.count else "没有问题"
    en_sum = f"problems: {findings.count:,}" if findings.count else "no problems"
    typer.echo(said(lang, f"{zh}：{zh_sum}。", f"{en}; {en_sum}."))


def _table(findings: list[Finding], lang: Lang) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False)
    for zh, en in HEADS:
        table.add_column(said(lang, zh, en), overflow="fold")
    for one in findings:
        reason = said(lang, one.reason_zh, one.reason_en)
        cells = (said(lang, *LEVELS[one.severity]), one.label, one.key or "", one.field or "", reason)
        table.add_row(*(Text(cell) for cell in cells))
    return table

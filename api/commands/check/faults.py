"""What another program wrote wrong, as a table and in sums."""

from rich.table import Table
from rich.text import Text

from api.commands.said import said
from api.commands.screen import err
from exchange.audit.audit import Audit
from exchange.audit.finding import Finding, Severity
from readiness.words import Lang
from registry.history.verify import Verdict

HEADS = (("程度", "level"), ("类别", "label"), ("标识", "key"), ("字段", "field"), ("原因", "reason"))
LEVELS = {Severity.ERROR: ("错误", "error"), Severity.WARNING: ("提醒", "warning")}


def counts(found: Audit, verdict: Verdict) -> dict[str, int | None]:
    """What was looked at, and how much of it is wrong."""
    return {
        "rows": found.rows,
        "assessed": found.assessed,
        "entries": verdict.checked,
        "problems": found.findings.count,
    }


def show(found: Audit, lang: Lang) -> None:
    """On stderr; nothing where nothing is wrong."""
    findings = found.findings
    if findings.count:
        err().print(_table(findings.listed, lang))
        if more := findings.count - len(findings.listed):
            err().print(Text(f"… +{more}"))


def summed(found: Audit, verdict: Verdict, lang: Lang) -> str:
    """What was looked at, in a sentence."""
    zh, en = f"核对了 {found.rows:,} 行", f"{found.rows:,} rows checked"
    if found.assessed is None:
        zh, en = f"{zh}；因有错误，未核对评估", f"{en}; assessments were not compared, for what they rest on is wrong"
    else:
        zh, en = f"{zh}，重新评估 {found.assessed:,} 支队伍", f"{en}, {found.assessed:,} teams assessed anew"
    zh, en = f"{zh}，变更记录 {verdict.checked:,} 条", f"{en}, {verdict.checked:,} history entries"
    count = found.findings.count
    zh_sum = f"有 {count:,} 处问题" if count else "没有问题"
    en_sum = f"problems: {count:,}" if count else "no problems"
    return said(lang, f"{zh}：{zh_sum}。", f"{en}; {en_sum}.")


def _table(findings: list[Finding], lang: Lang) -> Table:
    table = Table(box=None, header_style="dim", pad_edge=False)
    for zh, en in HEADS:
        table.add_column(said(lang, zh, en), overflow="fold")
    for one in findings:
        reason = said(lang, one.reason_zh, one.reason_en)
        cells = (said(lang, *LEVELS[one.severity]), one.label, one.key or "", one.field or "", reason)
        table.add_row(*(Text(cell) for cell in cells))
    return table

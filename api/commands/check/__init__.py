"""`muster check`: what another program wrote wrong into the registry, and what is wrong in what was loaded."""

import asyncio
from dataclasses import asdict
from enum import StrEnum
from typing import Annotated

import orjson
import typer

from api.bootstrap import calendar, open_store
from api.commands.check import faults, quality
from api.commands.exits import Exit
from api.commands.history.verdict import FAULTS
from api.commands.options import AsJson, Database, Language, Spoken, Today, settings
from api.commands.progress import told
from api.settings import Settings
from exchange.audit.audit import Audit, audit
from exchange.audit.finding import Severity
from exchange.problem import Reason
from exchange.progress import Progress
from findings.catalogue import RULES
from findings.circles import CIRCLE
from findings.gathered import Gathered, Shown
from findings.silences import Silences
from graph.model.labels.change import CHANGE
from graph.ports.store import Store
from registry.findings.look import LABELS, look, silenced
from registry.findings.source import Whole
from registry.history.verify import Verdict, verify


class Form(StrEnum):
    """How findings are printed."""

    table = "table"
    json = "json"
    csv = "csv"


EXAMPLES, LISTED = 3, 1_000
"""How many findings of each rule are printed, of a table and of what machines read."""


def check(
    assessments: Annotated[
        bool, typer.Option("--assessments", help="重新评估所有队伍，而非抽查 / Assess every team anew, not some.")
    ] = False,
    form: Annotated[Form, typer.Option("--format", help="输出形式 / How findings are printed.")] = Form.table,
    rule: Annotated[
        list[str] | None,
        typer.Option("--rule", metavar="CODE", help="只查这条规则，可重复 / Only this rule; may be repeated."),
    ] = None,
    most: Annotated[
        int | None,
        typer.Option("--most", metavar="N", min=1, max=100_000, help="每条规则列出几项 / How many of each rule."),
    ] = None,
    show_silenced: Annotated[
        bool, typer.Option("--silenced", help="列出已静默的及其原因 / List what is silenced, with the reasons.")
    ] = False,
    as_json: AsJson = False,
    lang: Language = Spoken.zh,
    database: Database = None,
    today: Today = None,
) -> None:
    """核对整个登记库：其他程序写错的内容和数据质量；不作改动 / Find what is wrong in the registry; change nothing."""
    form = Form.json if as_json else form
    rules = frozenset(rule or RULES)
    if unknown := sorted(rules - RULES.keys()):
        raise typer.BadParameter(f"没有规则 {unknown[0]} / there is no rule {unknown[0]}.", param_hint="--rule")
    listed = most or (EXAMPLES if form is Form.table else LISTED)
    shown = Shown.SILENCED if show_silenced else Shown.OPEN
    found, verdict, gathered = asyncio.run(
        _check(settings(database, today), every=assessments, rules=rules, shown=shown, most=listed)
    )
    if form is Form.json:
        listed_faults = [asdict(one) for one in found.findings.listed]
        told_quality = None if gathered is None else quality.plain(gathered)
        typer.echo(orjson.dumps({**faults.counts(found, verdict), "findings": listed_faults, "quality": told_quality}))
    elif form is Form.csv:
        typer.echo(quality.csv(found, gathered, lang.lang), nl=False)
    else:
        faults.show(found, lang.lang)
        typer.echo(faults.summed(found, verdict, lang.lang))
        typer.echo(quality.text(gathered, shown, lang.lang), nl=False)
    if found.findings.count or (gathered is not None and quality.has_errors(gathered)):
        raise typer.Exit(Exit.REFUSED)


async def _check(
    found: Settings, *, every: bool, rules: frozenset[str], shown: Shown, most: int
) -> tuple[Audit, Verdict, Gathered | None]:
    store = open_store(found.database, found.request_seconds)
    try:
        await store.check()
        with told() as progress:
            done = await audit(store, calendar(found), every_assessment=every, progress=progress)
            verdict = await verify(store, lambda so_far, total: progress("verify", so_far, total))
            # The audit looks for circles itself; of values that are wrong nothing can be told.
            is_sound = all(one.severity is not Severity.ERROR for one in done.findings.listed)
            gathered = await _look(store, found, rules - {CIRCLE.code}, shown, most, progress) if is_sound else None
    finally:
        await store.close()
    if verdict.fault is not None:
        reason = Reason(*(text.format(seq=verdict.seq) for text in FAULTS[verdict.fault]))
        done.findings.add(CHANGE.name, None if verdict.seq is None else str(verdict.seq), None, reason)
    return done, verdict, gathered


async def _look(
    store: Store, found: Settings, rules: frozenset[str], shown: Shown, most: int, progress: Progress
) -> Gathered:
    days, counted, done = calendar(found), await store.count_all(), 0
    total = sum(counted[label] for label in LABELS)

    def tell(rows: int) -> None:
        nonlocal done
        done += rows
        progress("findings", done, max(total, done))

    silences = Silences.on(await silenced(store), days.today().isoformat())
    gathered = Gathered(silences, rules, shown, most, each=True)
    await look(store, Whole(store), days.today(), days.offset, gathered, tell)
    return gathered

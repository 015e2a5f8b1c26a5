"""What is wrong in a register that loaded cleanly: printed by rule, as plain objects, and as CSV."""

import csv as form
from collections.abc import Iterator
from io import StringIO
from typing import Any

from api.commands.said import said
from exchange.audit.audit import Audit
from exchange.formulas import guarded
from findings.catalogue import PLACES, RULES
from findings.finding import Rule, Severity, Words
from findings.gathered import Gathered, Shown, Told
from readiness.words import Lang

LEVELS = {
    Severity.ERROR: ("错误", "error"),
    Severity.WARNING: ("警告", "warning"),
    Severity.NOTICE: ("提示", "notice"),
}
COLUMNS = ("rule", "touches", "reason", "silenced_by", "since", "until", "severity", "text", "mend")
"""The first ones are those of silences.csv."""
FAULT = "fault"
"""In the place of a rule's code: what another program wrote wrong."""


def has_errors(found: Gathered) -> bool:
    """Whether something that cannot be so is open."""
    return any(count.open and RULES[code].severity is Severity.ERROR for code, count in found.counts.items())


def text(found: Gathered | None, shown: Shown, lang: Lang) -> str:
    """By rule: how many, the first ones, and how to mend them; then the sums."""
    if found is None:
        return said(lang, "因有错误，未检查数据质量。\n", "Data quality was not looked at, for values are wrong.\n")
    lines = list(_lines(found, shown, lang))
    sums = _sums(found)
    zh = "，".join(f"{LEVELS[severity][0]} {count:,}" for severity, count in sums.items())
    en = ", ".join(f"{LEVELS[severity][1]}s {count:,}" for severity, count in sums.items())
    silenced = found.silenced
    lines.append(said(lang, f"数据质量：{zh}；已静默 {silenced:,}。", f"Data quality: {en}; silenced {silenced:,}."))
    return "\n".join(lines) + "\n"


def _lines(found: Gathered, shown: Shown, lang: Lang) -> Iterator[str]:
    for rule in _rules(found):
        count = found.counts[rule.code]
        number = count.silenced if shown is Shown.SILENCED else count.open
        told = [one for one in found.told if one.finding.rule is rule]
        if not number:
            continue
        yield f"{said(lang, *LEVELS[rule.severity])} {rule.code} {number:,}  {said(lang, *rule.title)}"
        for one in told:
            yield f"    {said(lang, *one.finding.said)}"
            yield f"      {one.finding.key}"
            if one.silence is not None:
                yield f"      {_silence(one, lang)}"
        if number > len(told):
            yield f"    … +{number - len(told):,}"
        yield f"    {said(lang, '改正：', 'to mend: ')}{said(lang, *rule.mend)}"


def _silence(one: Told, lang: Lang) -> str:
    held = one.silence
    assert held is not None
    until = held.until or "…"
    zh = f"静默：{held.silenced_by}，{held.since} 至 {until}：{held.reason}"
    return said(lang, zh, f"silenced by {held.silenced_by}, {held.since} to {until}: {held.reason}")


def _rules(found: Gathered) -> list[Rule]:
    return [RULES[code] for code in sorted(found.counts, key=lambda code: PLACES[code])]


def _sums(found: Gathered) -> dict[Severity, int]:
    return {
        severity: sum(found.counts[rule.code].open for rule in _rules(found) if rule.severity is severity)
        for severity in Severity
    }


def plain(found: Gathered) -> dict[str, Any]:
    """As JSON tells it."""
    return {
        "open": found.open,
        "silenced": found.silenced,
        "counts": [
            {
                "code": rule.code,
                "severity": rule.severity.value,
                "title": _both(rule.title),
                "mend": _both(rule.mend),
                "open": found.counts[rule.code].open,
                "silenced": found.counts[rule.code].silenced,
            }
            for rule in _rules(found)
        ],
        "findings": [_finding(one) for one in found.told],
    }


def _finding(one: Told) -> dict[str, Any]:
    held = one.silence
    return {
        "code": one.finding.rule.code,
        "severity": one.finding.rule.severity.value,
        "key": one.finding.key,
        "touches": [{"label": each.label, "code": each.code} for each in one.finding.touches],
        "text": _both(one.finding.said),
        "silence": None
        if held is None
        else {
            "reason": held.reason,
            "silenced_by": held.silenced_by,
            "since": held.since,
            "until": held.until,
        },
    }


def csv(faults: Audit, found: Gathered | None, lang: Lang) -> str:
    """A row a finding, what another program wrote wrong first."""
    written = StringIO()
    rows = form.writer(written, lineterminator="\n")
    rows.writerow(COLUMNS)
    for fault in faults.findings.listed:
        where = f"{fault.label}:{fault.key or ''}" + (f"#{fault.field}" if fault.field else "")
        why = said(lang, fault.reason_zh, fault.reason_en)
        rows.writerow(map(guarded, (FAULT, where, "", "", "", "", fault.severity.value, why, "")))
    for one in [] if found is None else found.told:
        rule, held = one.finding.rule, one.silence
        silence = ("", "", "", "") if held is None else (held.reason, held.silenced_by, held.since, held.until or "")
        words = (said(lang, *one.finding.said), said(lang, *rule.mend))
        rows.writerow(map(guarded, (rule.code, one.finding.key, *silence, rule.severity.value, *words)))
    return written.getvalue()


def _both(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}

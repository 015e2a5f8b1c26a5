"""The page on the standards that ship: each with its editions and lines, in Chinese and English; pure."""

from collections import Counter
from collections.abc import Iterator, Sequence

from exchange.standards.page.asks import asks
from exchange.standards.page.conditions import condition
from exchange.standards.page.names import Names
from exchange.standards.page.rules import rule
from graph.model.requirements import Asks, Confidence, Edition, Equipment, Requirement, Standard
from graph.model.rules import AllOf, AnyOf, Condition, IsGrade, Not
from readiness import words
from readiness.words import Lang

HEAD = """\
# 示例标准 / The standards that ship

由 `python -m exchange.standards.page` 从 `samples/standards/` 生成，请勿手改。写法见[标准的写法](standards-format.md)。
Generated from `samples/standards/` by `python -m exchange.standards.page`; do not edit. How a file is written:
[standards as files](standards-format.md).

这些标准供演示与起步之用，不代替官方文本。每条注明可信度：**已核对原文 VERIFIED**，在所引来源或其转载中读到；
**二手来源 SECONDARY**，新闻、教材、百科或不完整的副本所述；**⚠ 假设 ASSUMED**，由我们补上，使示例完整。
No page here is an official text. Each line says how far it can be trusted: VERIFIED was read in the source or in a
reproduction of it; SECONDARY is reported by news, training texts, encyclopaedias or poor copies; **⚠ ASSUMED is ours**.
“关键 critical”一列多为我们的判断。Whether a line is critical is nearly everywhere our judgement.
"""
SUMMARY = """\
| 标准 standard | 版次 editions | 条目 lines | VERIFIED | SECONDARY | ⚠ ASSUMED |
|---|---|---|---|---|---|
"""
COLUMNS = """\
| 编号<br>code | 名称<br>name | 规则<br>rule | 必要性<br>necessity | 关键<br>critical | 可信度<br>confidence | 来源 |
|---|---|---|---|---|---|---|
"""
ASSUMED = "- **⚠ {every} 条中 {ours} 条为假设，不是官方文本。{ours} of {every} lines are ASSUMED, no official text.**"
STATUSES = {"DRAFT": "草案 draft", "IN_FORCE": "施行 in force", "WITHDRAWN": "废止 withdrawn"}


def render(standards: Sequence[Standard], names: Names) -> str:
    """The whole page, standards in order of their codes."""
    ordered = sorted(standards, key=lambda standard: standard.code)
    summary = "".join(_summary(standard) for standard in ordered)
    return "\n".join([HEAD, SUMMARY + summary, *(_standard(standard, names) for standard in ordered)])


def _summary(held: Standard) -> str:
    lines = [line for edition in held.editions for line in edition.requirements]
    sure = Counter(line.confidence for line in lines)
    editions = ", ".join(edition.version for edition in held.editions)
    counts = " | ".join(str(sure[one]) for one in Confidence)
    return f"| [{held.code}](#{held.code.lower()}) {_cell(held.title)} | {editions} | {len(lines)} | {counts} |\n"


def _standard(held: Standard, names: Names) -> str:
    parts = [f"## {held.code}\n", f"**{held.title}**  \n{held.title_en or ''}\n"]
    parts.append(f"发布 issuer: {held.issuer or '—'}\n")
    parts += [_edition(edition, names) for edition in held.editions]
    return "\n".join(parts)


def _edition(held: Edition, names: Names) -> str:
    since = held.effective_from.isoformat() if held.effective_from else "日期未录 day not recorded"
    said = [f"### {held.standard} {held.version}\n", f"- 状态 status: {STATUSES[held.status]}"]
    said.append(f"- 施行日期 effective from: {since}")
    grades = dict.fromkeys(grade for line in held.requirements for grade in _grades(line.condition))
    if grades:
        said.append(f"- 等级 grades: {'、'.join(grades)}")
    ours = sum(line.confidence is Confidence.ASSUMED for line in held.requirements)
    if ours:
        said.append(ASSUMED.format(ours=ours, every=len(held.requirements)))
    return "\n".join([*said, "", COLUMNS + "".join(_line(line, held, names) for line in held.requirements)])


def _grades(held: Condition | None) -> Iterator[str]:
    match held:
        case IsGrade(grades):
            yield from grades
        case AllOf(several) | AnyOf(several):
            for one in several:
                yield from _grades(one)
        case Not(inner):
            yield from _grades(inner)


def _line(held: Requirement, edition: Edition, names: Names) -> str:
    cells = (
        held.code,
        "<br>".join(_cell(name) for name in (held.name, held.name_en) if name),
        "<br>".join(_cell(_rule(held, names, lang)) for lang in Lang),
        _both(words.necessity(held.necessity, Lang.ZH), words.necessity(held.necessity, Lang.EN)),
        f"是 yes ({held.cap})" if held.critical else "",
        _confidence(held.confidence),
        _cell(held.source or edition.source or "—"),
    )
    return f"| {' | '.join(cells)} |\n"


def _rule(held: Requirement, names: Names, lang: Lang) -> str:
    colon, when = ("：", "；适用：") if lang is Lang.ZH else (": ", "; when: ")
    said = asks(held.asks, names, lang)
    if held.rule is not None:
        said += f"{colon}{rule(held.rule, names, lang)}"
        unit = _unit(held.asks, names)
        said += f" ({unit})" if unit else ""
    return said if held.condition is None else f"{said}{when}{condition(held.condition, names, lang)}"


def _unit(held: Asks, names: Names) -> str:
    """The unit of what is asked where it is not counted in pieces."""
    if not isinstance(held, Equipment):
        return ""
    if held.capacity is not None:
        return names.unit("measure", held.capacity)
    return names.unit("equipment_type", held.alternatives[0].type)


def _confidence(held: Confidence) -> str:
    said = _both(words.confidence(held, Lang.ZH), held.value)
    return f"**⚠ {said}**" if held is Confidence.ASSUMED else said


def _both(zh: str, en: str) -> str:
    return f"{zh} {en}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")

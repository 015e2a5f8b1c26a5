"""A team's level with the sum that explains it, as a person likes to read it."""

from collections.abc import Iterator, Mapping

from rich.console import Console, RenderableType
from rich.text import Text

from api.commands.assess.ahead import ahead, team_ahead
from api.commands.assess.basis import Basis
from api.commands.assess.judged import Judged
from api.commands.assess.names import names_of, people_of
from api.commands.assess.tables import dimension_table, line_table, reason_table
from api.commands.said import said
from graph.model.requirements import Confidence, Level
from readiness import words
from readiness.assessment import Assessment, LineState
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.editions import InForce
from readiness.levels import worst
from readiness.reasons import reasons
from readiness.words import Lang

COLOURS = {Level.R1: "green", Level.R2: "cyan", Level.R3: "yellow", Level.R4: "red", Level.NOT_ASSESSED: "dim"}


def print_page(console: Console, judged: Judged, terms: Mapping[str, str], lang: Lang) -> None:
    """The whole page of one team."""
    console.print(_title(judged, lang))
    for code in judged.readiness.unassessed:
        en = f"Standard {code} has no edition in force that day: not assessed."
        console.print(Text(said(lang, f"标准 {code} 当日没有生效版本，未评估。", en), style="yellow"))
    if not judged.against and not judged.readiness.unassessed:
        console.print(Text(said(lang, "没有适用标准，未评估。", "The team is held to no standard: not assessed.")))
    names = names_of(judged, terms, lang)
    for found, assessment in judged.against:
        console.print()
        for part in _against(judged, found, assessment, names, lang):
            console.print(part)
    for told in team_ahead(judged, {**names, **people_of(judged)}, lang):
        console.print()
        console.print(told)
    console.print()


def _title(judged: Judged, lang: Lang) -> Text:
    facts, readiness = judged.facts, judged.readiness
    title = Text.assemble(
        (f"{facts.name} ({facts.code})", "bold"),
        f"  {readiness.on.isoformat()}  {said(lang, '战备等级', 'readiness level')} ",
        _level(readiness.level, lang),
    )
    for is_so, zh, en in (
        (readiness.stale, "资料久未核对", "stale"),
        (readiness.incomplete, "资料不全", "incomplete"),
        (facts.lifecycle in ("PLANNED", "FORMING"), "组建中", "forming"),
        (facts.lifecycle in ("STOOD_DOWN", "DISBANDED"), "已停用", "stood down"),
    ):
        if is_so:
            title.append(f"  [{said(lang, zh, en)}]", "yellow")
    return title


def _level(level: Level, lang: Lang) -> tuple[str, str]:
    word = words.level(level, lang)
    is_code = level is Level.NOT_ASSESSED or word == level.value
    return word if is_code else f"{level.value} {word}", f"bold {COLOURS[level]}"


def _against(
    judged: Judged, found: InForce, assessment: Assessment, names: Mapping[str, str], lang: Lang
) -> Iterator[RenderableType]:
    yield _standard(found, assessment, lang)
    if not assessment.lines:
        return
    yield dimension_table(found.edition, assessment, lang)
    yield Text(_overall(assessment, lang), style="bold")
    if not assessment.split_proven:
        yield Text(said(lang, "分配未证明为最优。", "The split is not proven best."), style="yellow")
    yield Text()
    day = day_of(judged.facts, closures_of(judged.catalogue), assessment.on, found.held.pools)
    applicable = [line for line in assessment.lines if line.state is not LineState.NOT_APPLICABLE]
    yield line_table(applicable, Basis(day, lang, names), lang)
    left_out = [line.requirement.code for line in assessment.lines if line.state is LineState.NOT_APPLICABLE]
    if left_out:
        yield Text(f"{words.state(LineState.NOT_APPLICABLE, lang)}: {', '.join(left_out)}", style="dim")
    yield from _missing(assessment, lang, names)
    found_reasons = reasons(judged.facts, found.edition, judged.catalogue, assessment.on, found.held)
    if any(found_reasons.values()):
        yield Text()
        yield reason_table(found_reasons, lang, {**names, **people_of(judged)})
    yield Text()
    yield from ahead(judged, found, assessment, {**names, **people_of(judged)}, lang)


def _standard(found: InForce, assessment: Assessment, lang: Lang) -> Text:
    standard, edition = found.standard, found.edition
    title = said(lang, standard.title, standard.title_en or standard.title)
    text = Text.assemble((title, "bold"), f"  {standard.code} {edition.version}  ", _level(assessment.level, lang))
    if edition.source:
        text.append(f"\n{said(lang, '来源', 'source')}: {edition.source}", "dim")
    if any(line.requirement.confidence is Confidence.ASSUMED for line in assessment.lines):
        en = "Lines marked * are assumptions, not official text."
        text.append(f"\n{said(lang, '标 * 的条目是假设，不是官方文本。', en)}", "yellow")
    return text


def _overall(assessment: Assessment, lang: Lang) -> str:
    """Worst dimension, caps, level, and what it is because of."""
    level = worst(result.level for result in assessment.dimensions.values())
    steps = [f"{said(lang, '最差维度', 'worst dimension')} {_briefly(level, lang)}"]
    for cap in assessment.caps:
        state = words.state(cap.state, lang)
        steps.append(
            said(lang, f"关键项 {cap.line} {state}：至多 {cap.level}", f"{cap.line} {state}: {cap.level} at best")
        )
    binding = words.binding(assessment.binding, lang)
    because = said(lang, f"（取决于{binding}）", f" (because of {binding})") if binding else ""
    return f"{said(lang, '；', '; ').join(steps)} → {_briefly(assessment.level, lang)}{because}"


def _briefly(level: Level, lang: Lang) -> str:
    """The level without its name in words, which the heading has; not assessed has no other."""
    return words.level(level, lang if level is Level.NOT_ASSESSED else Lang.EN)


def _missing(assessment: Assessment, lang: Lang, names: Mapping[str, str]) -> Iterator[Text]:
    if assessment.missing:
        told = "; ".join(f"{line}: {words.missing(fact, lang, names)}" for line, fact in assessment.missing)
        yield Text(f"{said(lang, '缺失资料', 'missing facts')}: {told}", style="yellow")

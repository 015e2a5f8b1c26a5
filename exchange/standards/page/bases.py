"""What a rule counts, in words."""

from fractions import Fraction

from exchange.standards.page.names import Names
from exchange.standards.page.numbers import measure, number, with_unit
from graph.model.rules import Base, BaseKind
from readiness.words import Lang

# Chinese name, English name, English singular, English plural, Chinese counted.
WORDS = {
    BaseKind.STRENGTH: ("人数（编制与实有取大）", "people (establishment or headcount)", "person", "people", "人"),
    BaseKind.HEADCOUNT: ("在队人数", "headcount", "member", "members", "名队员"),
    BaseKind.ESTABLISHMENT: ("编制数", "establishment", "established post", "established posts", "个编制"),
    BaseKind.SQUADS: ("班数", "squads", "squad", "squads", "班"),
    BaseKind.SHIFTS: ("班次数", "shifts", "shift", "shifts", "班次"),
    BaseKind.SITES: ("作业点数", "work sites", "work site", "work sites", "个作业点"),
}


def base(held: Base, names: Names, lang: Lang) -> str:
    """The number that is counted, by its name."""
    if held.kind in WORDS:
        return WORDS[held.kind][0 if lang is Lang.ZH else 1]
    code = held.of or ""
    if held.kind is BaseKind.MEASURE:
        return measure(code, names, lang)
    if held.kind is BaseKind.ROLE:
        role = names.of("role", code, lang)
        return f"{role}人数" if lang is Lang.ZH else f"people in the role of {role}"
    kind = names.of("equipment_type", code, lang)
    return f"在手{kind}数" if lang is Lang.ZH else f"units on hand of {kind}"


def for_every(every: Fraction, held: Base, names: Names, lang: Lang) -> str:
    """For every so many of a base."""
    count = "" if every == 1 else number(every, lang)
    if lang is Lang.ZH:
        return _for_every_zh(every, count, held, names)
    if held.kind in WORDS:
        _, _, one, many, _ = WORDS[held.kind]
        return f"per {one}" if every == 1 else f"per {count} {many}"
    if every == 1:
        return f"for each of {base(held, names, lang)}"
    unit = names.unit("measure", held.of or "") if held.kind is BaseKind.MEASURE else ""
    return f"per {with_unit(every, unit, lang)} of {base(held, names, lang)}"


def _for_every_zh(every: Fraction, count: str, held: Base, names: Names) -> str:
    if held.kind in WORDS:
        return f"每{f' {count} ' if count else ''}{WORDS[held.kind][4]}"
    unit = names.unit("measure", held.of or "") if held.kind is BaseKind.MEASURE else ""
    return f"{base(held, names, Lang.ZH)}每 {with_unit(every, unit, Lang.ZH)} "

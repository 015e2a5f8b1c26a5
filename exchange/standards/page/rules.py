"""Quantity rules in words."""

from exchange.standards.page.bases import WORDS, base, for_every
from exchange.standards.page.names import Names
from exchange.standards.page.numbers import number, percent
from exchange.standards.reading.bands import GREATEST
from graph.model.rules import Band, Bands, Each, Fixed, Greater, Per, Quantity, Rule, Share, Sum
from readiness.words import Lang


def rule(held: Rule, names: Names, lang: Lang) -> str:
    """A rule with what is written on it."""
    zh = lang is Lang.ZH
    parts = [quantity(held.quantity, names, lang)]
    if held.minimum is not None:
        parts.append(f"{'不少于' if zh else 'at least'} {number(held.minimum, lang)}")
    if held.maximum is not None:
        parts.append(f"{'不多于' if zh else 'at most'} {number(held.maximum, lang)}")
    if held.spare is not None:
        parts.append(f"{'备份' if zh else 'spare'} {number(held.spare, lang)}:1")
    return ("，" if zh else ", ").join(parts)


def quantity(held: Quantity, names: Names, lang: Lang) -> str:
    """How many."""
    zh = lang is Lang.ZH
    match held:
        case Fixed(value):
            return number(value, lang)
        case Per():
            every, count = for_every(held.every, held.base, names, lang), number(held.count, lang)
            return f"{every}配 {count}" if zh else f"{count} {every}"
        case Share():
            return _share(held, names, lang)
        case Bands():
            return bands(held, names, lang)
        case Each():
            each = WORDS[held.kind]
            inner = rule(held.rule, names, lang)
            return f"每{each[4]}（{inner}）" if zh else f"for each {each[2]} ({inner})"
        case Greater(rules):
            several = [_part(one, names, lang) for one in rules]
            return f"取大：{'与'.join(several)}" if zh else f"the greater of {' and '.join(several)}"
        case Sum(rules):
            return ("加" if zh else " plus ").join(_part(one, names, lang) for one in rules)


def _part(held: Rule, names: Names, lang: Lang) -> str:
    """One of several rules, in brackets where it is more than a number."""
    said = rule(held, names, lang)
    return said if isinstance(held.quantity, Fixed) else f"（{said}）" if lang is Lang.ZH else f"({said})"


def _share(held: Share, names: Names, lang: Lang) -> str:
    share = percent(held.share, lang)
    if not held.roles:
        return share
    of = names.any_of("role", held.roles, lang)
    return f"{of}的 {share}" if lang is Lang.ZH else f"{share} of {of}"


def bands(held: Bands, names: Names, lang: Lang) -> str:
    """A banded table, row by row."""
    zh = lang is Lang.ZH
    rows = []
    if held.lowest is not None:
        below = number(held.lowest, lang)
        rows.append(f"不足 {below} 不要求" if zh else f"none below {below}")
    rows += [_band(band, lang) for band in held.bands]
    if held.further is not None:
        step = number(held.further, lang)
        rows.append(f"其后每 {step}（含不足）加 1" if zh else f"then 1 more for each {step} or part")
    by = base(held.base, names, lang)
    return f"按{by}：{'，'.join(rows)}" if zh else f"by {by}: {', '.join(rows)}"


def _band(held: Band, lang: Lang) -> str:
    value, bound = number(held.value, lang), number(held.bound, lang)
    if held.bound == GREATEST:
        return f"以上 {value}" if lang is Lang.ZH else f"{value} from there on"
    if lang is Lang.ZH:
        return f"{'至' if held.is_included else '不足'} {bound} 为 {value}"
    return f"{value} {'up to' if held.is_included else 'below'} {bound}"

"""Explanations in words: made of codes and amounts, in the language asked for."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

import orjson

from graph.model.requirements import Confidence, Dimension, Level
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness import words
from readiness.assessment import Binding, LineState
from readiness.words import Lang
from schema.fields import Argument, computed, nullable
from schema.readiness.enumerations import LANG

LINE = ("state", "required", "onHand", "usable", "fills", "missing", "confidence")
"""The entries of a line that its words are made of."""
FACT = ("fact",)
"""The same of a missing fact."""
CALLED = "called"
"""Where an object that Python computed has the names of codes in it."""
IN_LANG = Argument("lang", LANG, "The language. 语言。", LANG.ZH)


def confidence_text(of: str, *, in_item: bool = False, or_none: bool = False) -> Any:
    """How far figures can be trusted, in words; `of` names the property, or the entry of an item."""
    needs, keys = ((), (of,)) if in_item else ((of,), ())
    description = "How far the figures can be trusted, in words. 可信度说明。"
    kind = nullable(str) if or_none else str
    return computed(kind, description, _confidence, needs=needs, keys=keys, arguments=[IN_LANG])


def _confidence(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str | None:
    held = values[0]
    return None if held is None else words.confidence(Confidence(held), Lang(arguments["lang"]))


def assessment_text(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    """ "R4；限制因素：完好、关键项 F-05；假设，非官方文本": level, what binds, confidence."""
    level, binding, confidence = values
    lang = Lang(arguments["lang"])
    held = orjson.loads(binding)
    bound = words.binding(
        Binding(
            tuple(Dimension(each["dimension"]) for each in held if each["dimension"]),
            tuple(each["line"] for each in held if each["line"]),
        ),
        lang,
    )
    parts = [words.level(Level(level), lang)]
    if bound:
        parts.append(f"限制因素：{bound}" if lang is Lang.ZH else f"held down by {bound}")
    if confidence:
        parts.append(words.confidence(Confidence(confidence), lang))
    return ("；" if lang is Lang.ZH else "; ").join(parts)


def line_text(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    """ "短缺：应有 104，在手 100，可用 90，短缺 14": a line's state and its sum; last come the names in it."""
    state, required, on_hand, usable, fills, missing, confidence, called = values
    lang = Lang(arguments["lang"])
    is_zh = lang is Lang.ZH
    parts = [
        f"{zh if is_zh else en} {words.amount(Fraction(amount))}"
        for amount, zh, en in (
            (required, "应有", "required"),
            (on_hand, "在手", "on hand"),
            (usable, "可用", "usable"),
            *((fill["short"], *_short(fill["dimension"])) for fill in fills or () if fill["short"] != "0"),
        )
        if amount is not None
    ]
    facts = [words.missing(fact, lang, called[lang]) for fact in missing or ()]
    if facts:
        parts.append(f"缺少{'、'.join(facts)}" if is_zh else f"missing: {', '.join(facts)}")
    if confidence == Confidence.ASSUMED:
        parts.append(words.confidence(Confidence.ASSUMED, lang))
    head = words.state(LineState(state), lang)
    if not parts:
        return head
    return f"{head}：{'，'.join(parts)}" if is_zh else f"{head}: {', '.join(parts)}"


def missing_text(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    """ "班数": a missing fact; after it the names in it."""
    (fact, called), lang = values, Lang(arguments["lang"])
    return words.missing(fact, lang, called[lang])


def gap_text(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    """ "应有 104，短缺 14（在手短缺 4）"."""
    *amounts, confidence = values
    lang = Lang(arguments["lang"])
    required, short, on_hand = (None if text is None else words.amount(Fraction(text)) for text in amounts)
    if lang is Lang.ZH:
        said = f"应有 {required}，短缺 {short}" + (f"（在手短缺 {on_hand}）" if on_hand is not None else "")
    else:
        said = f"required {required}, short {short}" + (f" ({on_hand} on hand)" if on_hand is not None else "")
    if confidence != Confidence.ASSUMED:
        return said
    return f"{said}{'；' if lang is Lang.ZH else '; '}{words.confidence(Confidence.ASSUMED, lang)}"


def _short(dimension: str) -> tuple[str, str]:
    said = words.DIMENSIONS[Dimension(dimension)]
    return f"{said[Lang.ZH]}短缺", f"short of {said[Lang.EN]}"

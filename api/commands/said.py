"""One of two wordings, by language."""

from readiness.words import Lang


def said(lang: Lang, zh: str, en: str) -> str:
    """The wording in this language."""
    return zh if lang is Lang.ZH else en

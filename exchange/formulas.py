"""Texts that a spreadsheet would take for formulas: written with an apostrophe in front, read without it."""

import re

TAKEN = re.compile(r"'*[=+\-@＝＋－＠]")
"""With apostrophes in front too, so that every text comes back as it was."""


def guarded(text: str) -> str:
    """A text that no spreadsheet works out, whatever it begins with."""
    return f"'{text}" if TAKEN.match(text) else text


def unguarded(text: str) -> str:
    """The text that guarded() was given; any other as it is."""
    return text[1:] if text.startswith("'") and TAKEN.match(text) else text

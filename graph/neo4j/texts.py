"""Order of texts by code point, whichever plan the database chooses.

Neo4j compares a stored text with a parameter by UTF-16 units when it looks at nodes, and by code points when it seeks
in an index. Both agree unless the parameter has a character beyond U+D7FF; such a question goes by patterns instead.
"""

from typing import Any

LAST_ALIKE = "\ud7ff"
MOST = 500
"""Characters looked at; a text that shares more with the parameter is taken for equal to it."""


def is_wide(value: Any) -> bool:
    """Whether both orders can differ about this parameter."""
    return isinstance(value, str) and value > "" and max(value) > LAST_ALIKE


def alike(text: Any) -> Any:
    """The part before the first such character: whatever is beyond the text is at or beyond this part, in both."""
    if not is_wide(text):
        return text
    return text[: next(place for place, letter in enumerate(text) if letter > LAST_ALIKE)]


def beyond(text: Any) -> str | None:
    """The pattern of all texts after this one."""
    if not isinstance(text, str):
        return None
    pattern = ".+"
    for code in reversed([ord(letter) for letter in text[:MOST]]):
        further = rf"[\x{{{code + 1:X}}}-\x{{10FFFF}}].*|" if code < 0x10FFFF else ""
        pattern = rf"(?:{further}\x{{{code:X}}}{pattern})"
    return f"(?s){pattern}"


def below(text: Any) -> str | None:
    """The pattern of all texts before this one."""
    if not isinstance(text, str):
        return None
    pattern = "(?!)"
    for code in reversed([ord(letter) for letter in text[:MOST]]):
        earlier = rf"[\x{{0}}-\x{{{code - 1:X}}}].*|" if code else ""
        pattern = rf"(?:{earlier}\x{{{code:X}}}{pattern}|)"
    return f"(?s){pattern}"

"""Text of a cell made plain: NFC, trimmed, without control or invisible characters."""

import re
import unicodedata

from exchange import reasons
from exchange.problem import Reason

FORBIDDEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\uffff\ud800-\udfff]"
)
LINE_BREAKS = re.compile(r"[^\S\r\n]*[\r\n]+\s*")


class Refused(ValueError):
    """A value that cannot be; `value` is the part of the cell that is wrong."""

    def __init__(self, reason: Reason, value: str | None = None) -> None:
        super().__init__(reason.en)
        self.reason = reason
        self.value = value


def clean(text: str) -> str:
    """The text in NFC without blanks around; Refused where it holds a control or invisible character."""
    text = text.strip()
    found = FORBIDDEN.search(text)
    if found:
        raise Refused(_why(found.group()))
    return text if text.isascii() else unicodedata.normalize("NFC", text).strip()


def _why(character: str) -> Reason:
    is_undecoded = "\ud800" <= character <= "\udfff"
    return reasons.not_utf8() if is_undecoded else reasons.control_character(character)


def one_line(text: str) -> str:
    """The text with a blank for each line break within it."""
    return LINE_BREAKS.sub(" ", text.strip()) if "\n" in text or "\r" in text else text

"""A text folded, and cut into runs: of Chinese characters, of letters, of digits."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

BLANKS = re.compile(r"\s+")
HAN = "\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
LETTER = rf"[^\W\d_{HAN}][\u0300-\u036f]*"
RUN = re.compile(rf"(?P<han>[{HAN}]+)|(?P<word>(?:{LETTER})+|\d+)")
LONGEST = 60
"""Characters of a word that are looked at; no store bears tokens of any length."""


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one kind that stand together; `is_han`: Chinese ones, else a word or a number."""

    text: str
    is_han: bool


def folded(text: str) -> str:
    """The form in which texts are alike: wide and narrow, letter case and blanks tell nothing apart."""
    once = unicodedata.normalize("NFKC", text).casefold()
    return BLANKS.sub(" ", unicodedata.normalize("NFKC", once)).strip()


def runs(text: str) -> list[Run]:
    """The runs of a folded text, in order; whatever else is in it only parts them."""
    return [
        Run(found[0] if found["han"] else found[0][:LONGEST], found["han"] is not None) for found in RUN.finditer(text)
    ]


def pairs(several: list[str] | str) -> list[str]:
    """Each with its neighbour, as one token."""
    return [first + second for first, second in pairwise(several)]

"""Columns and values that are refused until sign-in exists: identity numbers and people's phones."""

import re
import unicodedata
from datetime import date

from graph.model.declaration.label import Label

WORDS = (
    "idnumber",
    "identity",
    "idcard",
    "nationalid",
    "passport",
    "phone",
    "mobile",
    "telephone",
    "身份证",
    "身份號",
    "身份号",
    "证件号",
    "护照",
    "手机",
    "电话",
    "联系方式",
)
WHOLE = frozenset({"tel", "ssn", "idno", "idnum", "sfz", "sfzh"})
LOOKS_LIKE_ONE = re.compile(r"(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])")
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
CHECKS = "10X98765432"


def is_protected(column: str) -> bool:
    """Whether a column of that name would hold identity numbers or people's phones."""
    name = unicodedata.normalize("NFKC", column).lower()
    joined = re.sub(r"[\s_\-.]+", "", name)
    return any(word in joined for word in WORDS) or not WHOLE.isdisjoint([joined, *re.split(r"[\W_]+", name)])


def is_about_people(label: Label) -> bool:
    """Whether rows of the label tell of a person: people themselves, and what cannot be without one."""
    return label.name == "Person" or any(rel.to == "Person" and rel.required for rel in label.relationships)


def identity_number(text: str, is_code: bool) -> str | None:
    """The identity number in a text, or None: in a code whatever looks like one, elsewhere only one that adds up."""
    if len(text) < 18:
        return None
    for found in LOOKS_LIKE_ONE.findall(unicodedata.normalize("NFKC", text)):
        if is_code or _adds_up(found):
            return str(found)
    return None


def _adds_up(number: str) -> bool:
    try:
        date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, WEIGHTS, strict=False))
    return CHECKS[total % 11] == number[17].upper()


def shown(text: str) -> str:
    """The text for a report, which does not spread what looks like an identity number: of that only both ends."""
    return text if identity_number(text, is_code=True) is None else f"{text[:2]}{'*' * (len(text) - 4)}{text[-2:]}"

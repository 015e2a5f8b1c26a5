"""Which of what is known may be meant by a code that is not: what somebody typed from memory, or the name of it."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from graph.search.runs import folded, runs

Names = Mapping[str, tuple[str, str | None]]
"""What codes are called in Chinese and, where they have a name of it, in English."""
LONGEST = 80
MOST = 3


def meant(given: str, known: Mapping[str, Iterable[str | None]]) -> list[str]:
    """The codes that may be meant, the likeliest first; `known` has the names of each, in whatever languages.

    What is called just so by its code or a name; else what has a name that holds the given one or lies in it, the
    nearest in length first; else the one that is spelt most nearly so.
    """
    key = _key(given[:LONGEST])
    by_key: dict[str, list[str]] = {}
    for code, names in sorted(known.items()):
        for name in (code, *names):
            if name and code not in (held := by_key.setdefault(_key(name), [])):
                held.append(code)
    keys = [key] if key in by_key else _holding(key, by_key) or get_close_matches(key, by_key, 1)
    return list(dict.fromkeys(code for one in keys for code in by_key[one]))[:MOST]


def _key(text: str) -> str:
    """What tells names apart: letters, digits and Chinese characters."""
    return "".join(run.text for run in runs(folded(text)))


def _holding(key: str, known: Iterable[str]) -> list[str]:
    """Those that hold it or lie in it; one character is no name."""
    if len(key) < 2:
        return []
    found = [one for one in known if len(one) > 1 and (key in one or one in key)]
    return sorted(found, key=lambda one: (abs(len(one) - len(key)), one))


def perhaps(given: str, known: Names) -> tuple[str, str]:
    """The end of a sentence that asks whether these are meant, in Chinese and English; blank where none may be."""
    found = [(code, *known[code]) for code in meant(given, known)]
    if not found:
        return "", ""
    zh = "、".join(f"{code}（{name}）" for code, name, _ in found)
    en = " or ".join(f"{code} ({other or name})" for code, name, other in found)
    return f"，是否为 {zh}", f"; did you mean {en}?"

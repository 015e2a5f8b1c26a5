"""Pinyin: how a run of Chinese characters is read, and the readings that letters can stand for."""

import unicodedata
from functools import cache, lru_cache

MOST_READINGS = 8


@lru_cache(16_384)
def syllables(han: str) -> tuple[str, ...]:
    """The syllables of a run, without tones, ü as v; characters without a reading stand as they are."""
    from pypinyin import Style, lazy_pinyin  # its table takes a while to read, and not every process needs it

    return tuple(lazy_pinyin(han, style=Style.NORMAL, v_to_u=False))


def readings(letters: str) -> list[tuple[str, ...]]:
    """The ways to cut letters into syllables, those of fewest syllables first; none where they are no pinyin."""
    known = _known()
    ways: list[list[tuple[str, ...]]] = [[()]]
    for end in range(1, len(letters) + 1):
        found = [
            (*before, letters[start:end])
            for start in range(max(0, end - 6), end)
            if letters[start:end] in known
            for before in ways[start]
        ]
        ways.append(sorted(found, key=lambda way: (len(way), way))[:MOST_READINGS])
    return ways[-1] if letters else []


def warm() -> None:
    """Read the table of syllables, so that the first text in letters need not wait for it."""
    _known()


@cache
def _known() -> frozenset[str]:
    """Every syllable that a character is read as."""
    from pypinyin.constants import PINYIN_DICT

    found = {_plain(one) for held in PINYIN_DICT.values() for one in held.split(",")}
    return frozenset(one for one in found if one.isascii() and set(one) & set("aeiouv"))


def _plain(reading: str) -> str:
    told = unicodedata.normalize("NFD", reading.replace("ü", "v"))
    umlaut = told.replace("u\u0308", "v")
    return "".join(letter for letter in umlaut if not unicodedata.combining(letter))

"""What a text asks for: phrases of tokens, as each store puts them in words of its own."""

from dataclasses import dataclass

from graph.search.kept import END
from graph.search.pinyin import readings
from graph.search.runs import Run, folded, pairs, runs

LONGEST = 100
Phrase = tuple[str, ...]
"""Tokens that stand together, in this order."""
Way = tuple[Phrase, ...]
"""Phrases that must all be there."""


class NoText(ValueError):
    """A text that nothing can be looked for by, and why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en


@dataclass(frozen=True, slots=True)
class Wanted:
    """`parts`: what stood between blanks; of each at least one way must hold. `text`: the whole, folded."""

    text: str
    parts: tuple[tuple[Way, ...], ...]

    @property
    def beginning(self) -> str:
        """The text as it stands among folded values of which one begins with it."""
        return f"{END}{self.text}"

    @property
    def whole(self) -> str:
        """The same of a value that is the text."""
        return f"{END}{self.text}{END}"


def wanted(text: str) -> Wanted:
    """What this text asks for; NoText where it is too long, or holds nothing to look for."""
    if len(text) > LONGEST:
        most, found = LONGEST, len(text)
        raise NoText(f"至多 {most} 个字，现有 {found} 个", f"must have at most {most} characters, not {found}")
    whole = folded(text).replace("\0", " ")
    parts = tuple(ways for part in whole.split(" ") if (ways := _ways(runs(part))))
    if not parts:
        raise NoText("没有可查的字、字母或数字", "has no character, letter or digit to look for")
    return Wanted(whole, parts)


def _ways(several: list[Run]) -> tuple[Way, ...]:
    if len(several) == 1 and not several[0].is_han:
        return tuple(dict.fromkeys([((several[0].text,),), *_spelt(several[0].text.replace("ü", "v"))]))
    together = tuple(one for run in several for one in (run.text if run.is_han else [run.text]))
    phrases = [tuple(pairs(run.text)) for run in several if run.is_han and len(run.text) > 1]
    if len(several) > 1 or not phrases:
        phrases.append(together)
    return (tuple(phrases),) if several else ()


def _spelt(letters: str) -> list[Way]:
    """The ways in which letters can stand for Chinese characters: their pinyin, or their initials."""
    if not (letters.isascii() and letters.isalpha()):
        return []
    ways: list[Way] = [((way[0],),) if len(way) == 1 else (tuple(pairs(list(way))),) for way in readings(letters)]
    if len(letters) > 1:
        ways.append((tuple(pairs(letters)),))
    return ways

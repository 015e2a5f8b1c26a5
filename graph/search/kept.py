"""What is kept of a node so that it is found: its tokens, and its values folded, by which hits are ranked.

The tokens of a value, in this order and each part parted from the next by GAP, which no text asks for:
- all its characters and words, one by one: `119 消 防 站`;
- of each run of Chinese characters its neighbouring pairs: `消防 防站`;
- of a name, for each such run its syllables, pairs of them, and pairs of their initials:
  `xiao fang zhan`, `xiaofang fangzhan`, `xf fz`.
So any part of a run is a phrase of tokens that stand together, and rare ones at that.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.model.declaration.label import Label
from graph.model.declaration.property import Searched
from graph.search.pinyin import syllables
from graph.search.runs import Run, folded, pairs, runs

GAP = "¦"
END = "\n"
"""Parts the folded values; no text that is kept has a line end in it."""


@dataclass(frozen=True, slots=True)
class KeptWords:
    """`folded`: each folded value between ENDs. `length`: of the name, in characters."""

    tokens: tuple[str, ...]
    folded: str
    length: int


def kept_words(label: Label, row: Mapping[str, Any]) -> KeptWords:
    """What is kept of this row."""
    tokens: list[str] = []
    values: list[str] = []
    length = 0
    for prop in label.properties:
        if prop.searched is not None and row.get(prop.name) is not None:
            value = folded(row[prop.name])
            values.append(value)
            length = len(value) if prop.searched is Searched.NAME else length
            for part in _parts(runs(value), is_name=prop.searched is Searched.NAME):
                tokens += [GAP, *part] if tokens else part
    return KeptWords(tuple(tokens), END.join(["", *values, ""]), length)


def _parts(several: list[Run], *, is_name: bool) -> Iterable[list[str]]:
    found = [[one for run in several for one in (run.text if run.is_han else [run.text])]]
    for run in several:
        if run.is_han:
            found.append(pairs(run.text))
            if is_name:
                read = list(syllables(run.text))
                found += [read, pairs(read), pairs("".join(one[0] for one in read))]
    return filter(None, found)

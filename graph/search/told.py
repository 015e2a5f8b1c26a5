"""Which value of a hit it is that a text found."""

from collections.abc import Mapping
from typing import Any

from graph.model.declaration.label import Label
from graph.search.kept import KeptWords, kept_words
from graph.search.ranks import APART, rank
from graph.search.wanted import Phrase, Wanted, Way


def found_in(label: Label, row: Mapping[str, Any], wanted: Wanted) -> str:
    """The searched property whose value ranks best by itself, the one declared first of equals.

    Where no value has the text whole, that which holds most of its parts: they may stand in several.
    """
    alone = {name: kept_words(label, {name: row[name]}) for name in label.searched if row.get(name) is not None}
    return min(alone, key=lambda name: (rank(alone[name], wanted) // APART, -_parts(alone[name], wanted)))


def _parts(words: KeptWords, wanted: Wanted) -> int:
    return sum(any(_fits(words.tokens, way) for way in ways) for ways in wanted.parts)


def _fits(tokens: tuple[str, ...], way: Way) -> bool:
    return all(_stands(tokens, phrase) for phrase in way)


def _stands(tokens: tuple[str, ...], phrase: Phrase) -> bool:
    size = len(phrase)
    return any(tokens[at : at + size] == phrase for at in range(len(tokens) - size + 1))

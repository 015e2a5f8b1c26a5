"""How hits are ranked, the same on every store: by how a value begins and ends, then by the length of the name.

A value that is the text ranks before one that begins with it, one that begins with it before one that has it within,
and last comes what is found otherwise: by pinyin, by initials, or by words that stand apart. Among equals a shorter
name ranks first, and the id comes last. Every store works the rank out by its own means from what is kept of a node.
"""

from graph.search.kept import KeptWords
from graph.search.wanted import Wanted

APART = 1_000_000
"""How far the ranks of one kind of hit are from those of the next; no name is as long."""


def rank(words: KeptWords, wanted: Wanted) -> int:
    """The rank of a node that is a hit; less is better."""
    kinds = (wanted.whole, wanted.beginning, wanted.text)
    return next((place for place, part in enumerate(kinds) if part in words.folded), len(kinds)) * APART + words.length

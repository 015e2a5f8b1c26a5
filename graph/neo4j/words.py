"""What a node keeps of its words and its place, and what a text asks for, in the words of this database."""

from dataclasses import astuple
from typing import Any

from graph.model.declaration.label import COORDINATES, Label
from graph.model.places import point
from graph.neo4j.naming import AXES, FOLDED, LENGTH, WORDS
from graph.ports.rows import Row
from graph.search.kept import kept_words
from graph.search.wanted import Phrase, Wanted, Way


def beside(label: Label, row: Row) -> Row:
    """What is kept beside the properties of a node. Blanks stand around tokens, so that a phrase is a part of them."""
    found: Row = {}
    if label.searched:
        words = kept_words(label, row)
        found |= {WORDS: _together(words.tokens), FOLDED: words.folded, LENGTH: words.length}
    if label.is_place:
        latitude, longitude = (row.get(name) for name in COORDINATES)
        if latitude is None or longitude is None:
            return found | dict.fromkeys(AXES)
        found |= dict(zip(AXES, astuple(point(latitude, longitude)), strict=True))
    return found


def lucene(wanted: Wanted) -> str:
    """What the full-text index is asked; no token needs any escape there."""

    def way(phrases_: Way) -> str:
        return "(" + " AND ".join('"' + " ".join(phrase) + '"' for phrase in phrases_) + ")"

    return " AND ".join(f"({' OR '.join(map(way, ways))})" for ways in wanted.parts)


def phrases(wanted: Wanted) -> list[Any]:
    """The same as lists of parts, ways and phrases, each phrase as it stands among tokens."""
    return [[[_together(phrase) for phrase in way] for way in ways] for ways in wanted.parts]


def _together(tokens: Phrase) -> str:
    return f" {' '.join(tokens)} "

"""Tokens, and what a text asks for, in the words of each database; no token needs any escape there."""

from collections.abc import Callable, Sequence

from graph.search.kept import GAP
from graph.search.wanted import Phrase, Wanted


def vector(tokens: Sequence[str]) -> str:
    """Tokens as PostgreSQL's `tsvector`, each with its place."""
    return " ".join(f"'{token}':{place}" for place, token in enumerate(tokens, 1) if token != GAP)


def in_sqlite(wanted: Wanted) -> str:
    """What FTS5 is asked to match."""
    return _told(wanted, lambda phrase: f'"{" ".join(phrase)}"', "AND", "OR")


def in_postgresql(wanted: Wanted) -> str:
    """The text of a `tsquery`."""
    return _told(wanted, lambda phrase: "('" + "' <-> '".join(phrase) + "')", "&", "|")


def _told(wanted: Wanted, phrase: Callable[[Phrase], str], both: str, either: str) -> str:
    def way(phrases: Sequence[Phrase]) -> str:
        return f"({f' {both} '.join(map(phrase, phrases))})"

    return f" {both} ".join(f"({f' {either} '.join(map(way, ways))})" for ways in wanted.parts)

"""The words of every label that is searched."""

from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from graph.model.declaration.label import Label
from graph.ports.rows import Row
from graph.search.kept import kept_words
from graph.sql.beside.keeping import Keeping
from graph.sql.kept import Kept
from graph.sql.statement import text
from graph.sql.tables import Tables

TOKENS = sa.Text().with_variant(TSVECTOR(), "postgresql")


class Words(Keeping):
    """See graph.search.kept."""

    names = ("id", "folded", "length", "tokens")

    def __init__(self, tables: Tables, kept: Kept) -> None:
        super().__init__(tables, kept, tables.words)

    def needs(self, label: Label) -> tuple[str, ...]:
        """See Keeping."""
        return label.searched

    def told(self, label: Label, row: Row) -> Row | None:
        """See Keeping."""
        words = kept_words(label, row)
        tokens = self.tables.dialect.tokens(words.tokens)
        return {"id": row["id"], "folded": words.folded, "length": words.length, "tokens": tokens}

    def value(self, name: str) -> sa.ColumnElement[Any]:
        """See Keeping; PostgreSQL is told that the text is one of tokens."""
        return sa.cast(text(name), TOKENS) if name == "tokens" else super().value(name)

"""The tables beside one of nodes, whose rows go with their nodes: words to find and rank them by, and places."""

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import TSVECTOR

from graph.model.declaration.label import COORDINATES
from graph.sql.columns import TEXT
from graph.sql.dialect import Dialect

TOKENS = sa.Text().with_variant(TSVECTOR(), "postgresql")


def points_table(nodes: sa.Table) -> sa.Table:
    """The places of nodes: coordinates to find them by, and where that is in space (graph.model.places)."""
    numbers = [sa.Column(name, sa.BigInteger(), nullable=False) for name in (*COORDINATES, "x", "y", "z")]
    table = sa.Table(f"{nodes.name}_points", nodes.metadata, _node(nodes), *numbers, sa.PrimaryKeyConstraint("id"))
    sa.Index(f"ix_{table.name}_latitude_longitude", table.c.latitude, table.c.longitude)
    return table


def _node(nodes: sa.Table) -> sa.Column[object]:
    return sa.Column("id", TEXT, sa.ForeignKey(nodes.c.id, ondelete="CASCADE"), nullable=False)


def words_table(nodes: sa.Table, dialect: Dialect) -> sa.Table:
    """The table beside that of the nodes. Its rows have lasting numbers where an index outside the table needs them."""
    name = f"{nodes.name}_words"
    columns: list[sa.schema.SchemaItem] = [
        _node(nodes),
        sa.Column("folded", TEXT, nullable=False),
        sa.Column("length", sa.BigInteger(), nullable=False),
        sa.Column("tokens", TOKENS, nullable=False),
    ]
    if dialect.has_row_numbers:
        number = sa.Column("number", sa.Integer(), primary_key=True)
        return sa.Table(name, nodes.metadata, number, *columns, sa.UniqueConstraint("id"))
    table = sa.Table(name, nodes.metadata, *columns, sa.PrimaryKeyConstraint("id"))
    sa.Index(f"ix_{name}_tokens", table.c.tokens, postgresql_using="gin", postgresql_with={"fastupdate": False})
    return table


def index_name(words: sa.Table) -> str:
    """What SQLite's full-text index of such a table is called."""
    return f"{words.name}_index"


def index_of_words(words: sa.Table) -> list[str]:
    """SQLite's index of a table of words, and what keeps it up: every word is told to it, whoever writes."""
    index, table = index_name(words), words.name
    gone = f"INSERT INTO {index} ({index}, rowid, tokens) VALUES ('delete', old.number, old.tokens);"
    come = f"INSERT INTO {index} (rowid, tokens) VALUES (new.number, new.tokens);"
    made = f"content='{table}', content_rowid='number', tokenize='ascii'"
    return [
        f"CREATE VIRTUAL TABLE {index} USING fts5 (tokens, {made})",
        f"CREATE TRIGGER {table}_come AFTER INSERT ON {table} BEGIN {come} END",
        f"CREATE TRIGGER {table}_gone AFTER DELETE ON {table} BEGIN {gone} END",
        f"CREATE TRIGGER {table}_changed AFTER UPDATE ON {table} BEGIN {gone} {come} END",
    ]

"""What stands at the top of a column: its own name, or words that reading takes for that column and no other."""

from enum import StrEnum

from exchange.reading.names import fitting
from exchange.tables import Column, Table


class Headers(StrEnum):
    """Names as in Muster's own files, or words in a language."""

    NAMES = "names"
    ZH = "zh"
    EN = "en"


def headers(table: Table, how: Headers) -> list[str]:
    """One a column, in their order."""
    return [column.name if how is Headers.NAMES else _words(table, column, how) for column in table.columns]


def title(table: Table, how: Headers) -> str:
    """What the sheet of a table is called; reading knows it by that."""
    return table.words[0] if how is Headers.ZH else table.plural


def _words(table: Table, column: Column, how: Headers) -> str:
    is_zh = how is Headers.ZH
    word, row = (column.zh, table.words[0]) if is_zh else (column.en, table.words[1])
    for called in (word, f"{row}{word}" if is_zh else f"{row} {word}"):
        if fitting(table, called) == [column.name]:
            return called
    return column.name

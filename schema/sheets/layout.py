"""What a document is as tables: which there are, the documents that ask for them, what lies beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import (
    FragmentDefinitionNode,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    print_ast,
)

from loaders.errors import refuse
from schema import refusals
from schema.sheets.asking import BACKWARDS, Opener, further
from schema.sheets.cells import Cell, cell, name_of
from schema.sheets.fields import HIDDEN, Field, tree, walked
from schema.sheets.sheet import Sheet, Way
from schema.sheets.words import Reader, several

MOST_NAMED = 20


@dataclass(frozen=True, slots=True)
class Layout:
    """`document` asks for the first pages of all `sheets`; `further`, by the name of a sheet, for one page more of it.

    `called` is the name of the operation, else of the first field that it asks for.
    """

    called: str
    document: str
    sheets: tuple[Sheet, ...]
    further: Mapping[str, str]
    beside: Sequence[Way]
    reader: Reader

    def notes(self, data: Mapping[str, Any]) -> list[tuple[str, Cell]]:
        """What an answer tells outside of all lists, each with what it is."""
        found: list[tuple[str, Cell]] = []
        for way in self.beside:
            owner: Any = data
            for step in way[:-1]:
                owner = (owner or {}).get(step.name)
            if owner and (value := owner.get(way[-1].name)) is not None:
                found.append(
                    (several([name_of(one, self.reader.lang) for one in way]), cell(way[-1], value, self.reader))
                )
        return found


def laid_out(
    schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Mapping[str, FragmentDefinitionNode],
    reader: Reader,
    table: str | None = None,
) -> Layout:
    """The tables of a valid operation: its outermost lists, or the one that `table` names by its path or the end of it.

    Raises RequestRefused where there is none, or where the name fits none or several.
    """
    if operation.operation is not OperationType.QUERY:
        raise refuse(refusals.no_query(operation.operation.value))
    opened = Opener(schema, fragments, reader.lang).opened(operation)
    fields = tree(schema, opened.selection_set, schema.query_type)
    sheets = [Sheet((way,), reader) for way in walked(fields.values()) if way[-1].has_rows]
    if not sheets:
        raise refuse(refusals.NO_LIST)
    if table is not None:
        sheets = [_named(table, sheets)]
    return Layout(
        operation.name.value if operation.name else next(iter(fields)),
        print_ast(opened),
        tuple(sheets),
        {one.name: print_ast(further(opened, one.path)) for one in sheets if _can_follow(one)},
        list(_beside(fields.values())),
        reader,
    )


def _named(table: str, outermost: Iterable[Sheet]) -> Sheet:
    several = [one for sheet in outermost for one in (sheet, *_within(sheet))]
    fitting = [one for one in several if one.name == table] or [
        one for one in several if one.name.endswith(f".{table}")
    ]
    if len(fitting) != 1:
        raise refuse(refusals.no_such_table(table, [one.name for one in several[:MOST_NAMED]]))
    return fitting[0]


def _within(sheet: Sheet) -> Iterator[Sheet]:
    for way in walked(_shown(sheet.ways[-1][-1])):
        if way[-1].has_rows:
            below = Sheet((*sheet.ways, way), sheet.reader)
            yield below
            yield from _within(below)


def _shown(field: Field) -> list[Field]:
    return [one for one in field.entries.values() if not one.name.startswith(HIDDEN)]


def _can_follow(sheet: Sheet) -> bool:
    last = sheet.ways[0][-1]
    return last.is_connection and not last.given & BACKWARDS


def _beside(fields: Iterable[Field]) -> Iterator[Way]:
    for way in walked(fields):
        last = way[-1]
        if last.is_leaf:
            yield way
        elif last.has_rows and last.is_connection:
            yield from ((*way, one) for one in last.shown if one.is_leaf)

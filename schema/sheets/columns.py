"""The columns of a table: what was asked of its entries, objects spread out, lists within them in one cell each."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from graphql import GraphQLEnumType

from schema.sheets.cells import INSTANT, MORE, NUMBERS, Cell, cell, goes_on, listed, name_of
from schema.sheets.fields import HIDDEN, Field
from schema.sheets.words import Reader, choice, several

Tell = Callable[[Mapping[str, Any]], Cell]
"""The cell of an entry."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name with dots, its title in words, what it tells of an entry; whether its cells are moments."""

    name: str
    title: str
    tell: Tell
    has_moments: bool = False


def told_apart(found: Iterable[Column]) -> tuple[Column, ...]:
    """Columns of one table: those that are called alike with their names, too."""
    held = list(found)
    often = Counter(one.title for one in held)
    return tuple(replace(one, title=f"{one.title} ({one.name})") if often[one.title] > 1 else one for one in held)


def columns(
    fields: Iterable[Field], reader: Reader, above: tuple[Field, ...] = (), *, has_lists: bool = True
) -> Iterator[Column]:
    """Those of entries of which these fields were asked, in the order of the document."""
    for one in fields:
        if one.name.startswith(HIDDEN):
            continue
        way = (*above, one)
        if one.has_rows:
            if has_lists:
                yield from _of_list(way, reader)
        elif one.is_leaf:
            yield _column(way, reader, _single(one, reader))
        else:
            yield from columns(one.shown, reader, way, has_lists=has_lists)


def _column(way: tuple[Field, ...], reader: Reader, told: Tell, *more: tuple[str, str]) -> Column:
    """`told` is asked of the object that the last field lies in; None where there is none."""
    names = [*(one.name for one in way), *(name for name, _ in more)]
    titles = [*(name_of(one, reader.lang) for one in way), *(said for _, said in more)]

    def tell(entry: Mapping[str, Any]) -> Cell:
        owner: Any = entry
        for step in way[:-1]:
            owner = owner.get(step.name)
            if owner is None:
                return None
        return told(owner)

    return Column(".".join(names), several(titles), tell, has_moments=way[-1].of.name == INSTANT)


def _single(one: Field, reader: Reader) -> Tell:
    return lambda owner: cell(one, owner.get(one.name), reader)


def _of_list(way: tuple[Field, ...], reader: Reader) -> Iterator[Column]:
    one = way[-1]
    parts = _parted(one)
    if parts is None:
        yield _column(way, reader, lambda owner: _listed(one, owner, reader))
        return
    key, values = parts
    assert isinstance(key.of, GraphQLEnumType)
    for held in key.of.values:
        for value in values:
            more = [(held, choice(key.of, held, reader.lang))]
            if len(values) > 1:
                more.append((value.name, name_of(value, reader.lang)))
            yield _column(way, reader, _counted(one, key, held, value, reader), *more)


def _listed(one: Field, owner: Mapping[str, Any], reader: Reader) -> Cell:
    value = owner.get(one.name)
    if value is None:
        return None
    told = listed(one, one.rows(value), reader)
    return f"{told}{MORE}" if goes_on(one, value, owner) else told


def _parted(field: Field) -> tuple[Field, list[Field]] | None:
    """A list of numbers by the values of one enumeration, as of teams by level, has a column for each of them."""
    asked = [one for one in field.entries.values() if not one.name.startswith(HIDDEN)]
    keys = [one for one in asked if one.is_choice and not one.is_list]
    values = [one for one in asked if one not in keys]
    if len(keys) == 1 and values and all(_is_counted(one) for one in values) and any(_is_number(one) for one in values):
        return keys[0], values
    return None


def _is_counted(one: Field) -> bool:
    return _is_number(one) or (one.is_leaf and one.of.name == "WhereValue")


def _is_number(one: Field) -> bool:
    return one.is_leaf and not one.is_list and one.of.name in NUMBERS


def _counted(one: Field, key: Field, held: str, value: Field, reader: Reader) -> Tell:
    def told(owner: Mapping[str, Any]) -> Cell:
        found = [each[value.name] for each in one.rows(owner.get(one.name)) if each[key.name] == held]
        return cell(value, found[0] if len(found) == 1 else found or None, reader)

    return told

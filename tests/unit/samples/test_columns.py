"""The district's files fit the model: columns, required values, choices, terms, and every reference."""

from collections.abc import Iterator

import pytest

from graph.model.declaration.label import Label
from graph.model.declaration.property import Property
from graph.model.declaration.relationship import Relationship
from graph.model.kinds import Kind
from graph.model.registry import MODEL
from samples.generate.tables import TABLES

Rows = list[dict[str, str]]
LABELS = {label.plural: label for label in MODEL.labels}
LINKS = {rel.plural: (label, rel) for label in MODEL.labels for rel in label.relationships if rel.plural}
NAMES = [table.name for table in TABLES]


def _ends(label: Label, rel: Relationship) -> tuple[str, str]:
    """The columns of both ends of a relationship's file."""
    start = label.name.lower()
    return start, rel.field if label.name == rel.to else (rel.terms or rel.to.lower())


def _properties(name: str) -> dict[str, Property]:
    owner = LABELS[name].properties if name in LABELS else LINKS[name][1].properties
    return {prop.name: prop for prop in owner if not prop.kept}


def _references(name: str) -> dict[str, tuple[str, str | None]]:
    """The columns that name nodes: the label they lead to, and the list where it is Term."""
    if name in LINKS:
        label, rel = LINKS[name]
        start, end = _ends(label, rel)
        found: dict[str, tuple[str, str | None]] = {start: (label.name, None), end: (rel.to, rel.terms)}
    else:
        plain = [rel for rel in LABELS[name].relationships if not rel.plural and not rel.kept]
        found = {rel.field: (rel.to, rel.terms) for rel in plain}
    return found | {p.name: ("Term", p.terms) for p in _properties(name).values() if p.kind is Kind.TERM}


def _codes(tables: dict[str, Rows], label: str, terms: str | None) -> set[str]:
    if label == "Term":
        return {row["code"] for row in tables["terms"] if row["list"] == terms}
    return {row["code"] for row in tables[MODEL.label(label).plural]}


def _cells(rows: Rows, column: str) -> Iterator[str]:
    for row in rows:
        yield from (part for part in row[column].split(";") if part)


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_of_the_model(name: str, tables: dict[str, Rows]) -> None:
    assert set(tables[name][0]) <= {*_properties(name), *_references(name)}


@pytest.mark.parametrize("name", NAMES)
def test_every_reference_leads_to_a_row(name: str, tables: dict[str, Rows]) -> None:
    for column, (label, terms) in _references(name).items():
        if label == "Standard" or column not in tables[name][0]:
            continue
        unknown = set(_cells(tables[name], column)) - _codes(tables, label, terms)
        assert not unknown, f"{name}.{column} names {sorted(unknown)[:5]}"


@pytest.mark.parametrize("name", NAMES)
def test_required_values_are_there_and_choices_are_of_the_model(name: str, tables: dict[str, Rows]) -> None:
    for prop in _properties(name).values():
        cells = [row.get(prop.name, "") for row in tables[name]]
        assert not (prop.required and "" in cells), f"{name}.{prop.name}"
        if prop.kind is Kind.CHOICE:
            assert {cell for cell in cells if cell} <= {choice.code for choice in prop.choices}


@pytest.mark.parametrize("name", NAMES)
def test_keys_are_given_once_and_rows_are_in_their_order(name: str, tables: dict[str, Rows]) -> None:
    table = next(table for table in TABLES if table.name == name)
    keys = [tuple(row[column] for column in table.columns[: table.key]) for row in tables[name]]
    assert len(set(keys)) == len(keys)
    assert keys == sorted(keys)


@pytest.mark.parametrize("name", ["people", "equipment"])
def test_measures_name_measure_terms(name: str, tables: dict[str, Rows]) -> None:
    measures = _codes(tables, "Term", "measure")
    assert {cell.split("=")[0] for cell in _cells(tables[name], "measures")} <= measures


@pytest.mark.parametrize(("name", "column"), [("regions", "part_of"), ("teams", "part_of"), ("people", "reports_to")])
def test_trees_have_no_cycle(name: str, column: str, tables: dict[str, Rows]) -> None:
    above = {row["code"]: row[column] for row in tables[name]}
    for code in above:
        seen = {code}
        while code := above[code]:
            assert code not in seen
            seen.add(code)

"""The contract as a whole: described everywhere, printed as committed, paged with a maximum."""

from collections.abc import Iterator
from pathlib import Path

from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_introspection_type,
    is_specified_scalar_type,
)

from graph.model.labels.assessment import READINESS
from graph.model.labels.change import HISTORY
from graph.model.labels.team import FORCES
from graph.model.registry import MODEL
from schema import contract
from schema.build import sdl
from schema.map import map_of
from schema.teams.enumerations import FORCES_OF

SCHEMA: GraphQLSchema = contract.make()._schema
RELATED = {"is", "some", "none", "every"}
OPERATORS = RELATED | {"eq", "in", "lt", "gt", "between", "contains", "isNull", "within"}
"""Never renamed; docs/graphql.md lists them."""
PRINTED = Path(__file__).parents[2] / "schema" / "schema.graphql"


def _described() -> Iterator[tuple[str, str | None]]:
    for name, kind in SCHEMA.type_map.items():
        if is_introspection_type(kind) or is_specified_scalar_type(kind):
            continue
        yield name, kind.description
        if isinstance(kind, GraphQLEnumType):
            yield from ((f"{name}.{key}", value.description) for key, value in kind.values.items())
        if isinstance(kind, GraphQLInputObjectType):
            yield from ((f"{name}.{key}", field.description) for key, field in kind.fields.items())
        if isinstance(kind, (GraphQLObjectType, GraphQLInterfaceType)):
            for key, field in kind.fields.items():
                yield f"{name}.{key}", field.description
                yield from ((f"{name}.{key}({at})", each.description) for at, each in field.args.items())


def test_every_type_field_argument_and_value_is_described() -> None:
    assert [name for name, description in _described() if not description] == []


def test_the_committed_contract_is_the_printed_one() -> None:
    assert PRINTED.read_text(encoding="utf-8") == sdl(), "print it anew: make sdl"


def test_every_connection_takes_a_page_size_and_a_cursor() -> None:
    kinds = [kind for kind in SCHEMA.type_map.values() if isinstance(kind, GraphQLObjectType)]
    connections = [
        field
        for kind in kinds
        for field in kind.fields.values()
        if get_named_type(field.type).name.endswith("Connection")
    ]
    assert len(connections) > 30
    assert all({"first", "after", "last", "before"} <= field.args.keys() for field in connections)


def test_every_label_but_the_history_has_a_type_that_is_a_node() -> None:
    assert set(map_of(SCHEMA, MODEL).types) == {label.name for label in MODEL.labels} - HISTORY


def test_every_where_takes_and_or_and_one_not() -> None:
    for name, kind in SCHEMA.type_map.items():
        if name.endswith("Where") and isinstance(kind, GraphQLInputObjectType):
            logic = {key: str(kind.fields[key].type) for key in ("and", "or", "not")}
            assert logic == {"and": f"[{name}!]", "or": f"[{name}!]", "not": name}


def test_no_input_has_a_default_that_hides_absence() -> None:
    for kind in SCHEMA.type_map.values():
        if isinstance(kind, GraphQLInputObjectType):
            assert all(field.default_value is not None for field in kind.fields.values())


def test_the_families_divide_all_forces() -> None:
    assert sorted(force for forces in FORCES_OF.values() for force in forces) == sorted(f.code for f in FORCES)


def test_levels_are_named_as_the_model_names_them() -> None:
    kind = SCHEMA.type_map["ReadinessLevel"]
    assert isinstance(kind, GraphQLEnumType)
    assert list(kind.values) == [choice.code for choice in READINESS]


def test_every_connection_is_filtered_and_ordered_by_the_inputs_of_what_it_lists() -> None:
    for kind in SCHEMA.type_map.values():
        for field in kind.fields.values() if isinstance(kind, GraphQLObjectType) else ():
            name = get_named_type(field.type).name
            if name.endswith("Connection"):
                listed = name.removesuffix("Connection").removesuffix("Near")
                assert str(field.args["where"].type) == f"{listed}Where"
                if "near" in field.args:  # the nearest come first
                    assert "orderBy" not in field.args
                else:
                    assert str(field.args["orderBy"].type) == f"[{listed}Order!]"


def test_operators_are_those_of_the_documentation_and_lead_on_where_they_should() -> None:
    wheres = map_of(SCHEMA, MODEL).wheres
    for name, conditions in wheres.items():
        where = SCHEMA.type_map[name]
        assert isinstance(where, GraphQLInputObjectType)
        for field, condition in conditions.items():
            operators = get_named_type(where.fields[field].type)
            if condition.is_text:
                assert (field, str(operators)) == ("text", "String")
                continue
            assert isinstance(operators, GraphQLInputObjectType)
            assert operators.fields.keys() <= OPERATORS, f"{name}.{field}"
            inner = {str(operators.fields[each].type) for each in operators.fields.keys() & RELATED}
            assert inner == ({condition.where} if condition.where else set()), f"{name}.{field}"

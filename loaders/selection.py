"""What a selection asks for: the fields by response key, fragments opened, directives obeyed."""

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)

Fields = dict[str, list[FieldNode]]


class Selections:
    """Collects fields of a document for given variables."""

    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]) -> None:
        self._fragments = fragments
        self._variables = variables

    def of(self, kind: GraphQLObjectType, sets: Iterable[SelectionSetNode | None]) -> Fields:
        """The fields that these selection sets, merged, ask of an object of this type, in order of appearance."""
        found: Fields = {}
        names = {kind.name, *(interface.name for interface in kind.interfaces)}
        opened: set[str] = set()
        for selection_set in sets:
            if selection_set is not None:
                self._collect(names, selection_set, opened, found)
        return found

    def under(self, kind: GraphQLObjectType, nodes: Iterable[FieldNode]) -> Fields:
        """The fields asked under fields of one response key."""
        return self.of(kind, (node.selection_set for node in nodes))

    def shows(self, kind: GraphQLObjectType, nodes: list[FieldNode], field: str) -> bool:
        """Whether this field ("Type.field") is asked anywhere under fields of one response key, which `kind` has."""
        below = get_named_type(kind.fields[nodes[0].name.value].type)
        if not isinstance(below, GraphQLObjectType):
            return False
        return any(
            f"{below.name}.{name}" == field or (name in below.fields and self.shows(below, fields, field))
            for name, fields in ((fields[0].name.value, fields) for fields in self.under(below, nodes).values())
        )

    def _collect(self, names: set[str], selection_set: SelectionSetNode, opened: set[str], found: Fields) -> None:
        for selection in selection_set.selections:
            if not self._is_wanted(selection.directives):
                continue
            if isinstance(selection, FieldNode):
                key = selection.alias.value if selection.alias else selection.name.value
                found.setdefault(key, []).append(selection)
            elif isinstance(selection, FragmentSpreadNode):
                name = selection.name.value
                fragment = self._fragments[name]
                if name not in opened and fragment.type_condition.name.value in names:
                    opened.add(name)
                    self._collect(names, fragment.selection_set, opened, found)
            else:
                condition = getattr(selection, "type_condition", None)
                if condition is None or condition.name.value in names:
                    self._collect(names, selection.selection_set, opened, found)  # type: ignore[attr-defined]

    def _is_wanted(self, directives: Iterable[DirectiveNode] | None) -> bool:
        for directive in directives or ():
            name = directive.name.value
            if name in ("skip", "include") and self._condition(directive) is (name == "skip"):
                return False
        return True

    def _condition(self, directive: DirectiveNode) -> bool:
        (argument,) = directive.arguments or ()
        if isinstance(argument.value, VariableNode):
            return bool(self._variables[argument.value.name.value])
        assert isinstance(argument.value, BooleanValueNode)
        return argument.value.value

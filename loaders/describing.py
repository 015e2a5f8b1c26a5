"""Root fields about the schema itself, executed by graphql-core on a document with nothing else in it."""

from collections.abc import Mapping, Sequence
from typing import Any

from graphql import DocumentNode, ExecutionResult, FieldNode, GraphQLSchema, OperationDefinitionNode, execute
from graphql.language import SelectionSetNode

from loaders.documents import Operation
from loaders.plan import Plan
from loaders.roots import Described


def describe(
    schema: GraphQLSchema, operation: Operation, plan: Plan, variables: Mapping[str, Any]
) -> tuple[dict[str, Any], Sequence[Any]]:
    """The values of these fields by response key, and the errors met."""
    node = operation.node
    nodes: list[FieldNode] = [
        field for planned in plan.roots if isinstance(planned.root, Described) for field in planned.nodes
    ]
    wanted = OperationDefinitionNode(
        operation=node.operation,
        name=node.name,
        variable_definitions=node.variable_definitions,
        directives=node.directives,
        selection_set=SelectionSetNode(selections=tuple(nodes)),
    )
    document = DocumentNode(definitions=(wanted, *operation.fragments.values()))
    result = execute(schema, document, variable_values=dict(variables))
    assert isinstance(result, ExecutionResult)
    return result.data or {}, result.errors or ()

"""Variables that are given for a document: those that it does not have are refused.

Over HTTP a variable that no operation declares is let be, as GraphQL asks for. At a terminal it is a slip of the pen,
and the question would be answered for what the document says by itself: of another place, another day.
"""

from collections.abc import Iterable

from graphql import DocumentNode, GraphQLError, OperationDefinitionNode, parse

from api.commands.exits import Exit, Refusal


def check_declared(document: str, operation: str | None, given: Iterable[str]) -> None:
    """Refuse what the operation does not declare; one that there is not is told of where it would be answered."""
    try:
        operations = list(_operations(parse(document, no_location=True), operation))
    except (GraphQLError, RecursionError):
        return
    if not operations:
        return
    known = [held.variable.name.value for one in operations for held in one.variable_definitions or ()]
    unknown = [name for name in given if name not in known]
    if unknown:
        there = ", ".join(known) or "-"
        raise Refusal(
            Exit.USAGE,
            f"--variables：文档没有变量 {', '.join(unknown)}；它的变量：{there}",
            f"--variables: the document has no {', '.join(unknown)}; what it has: {there}",
        )


def _operations(document: DocumentNode, named: str | None) -> Iterable[OperationDefinitionNode]:
    for one in document.definitions:
        if isinstance(one, OperationDefinitionNode) and named in (None, one.name and one.name.value):
            yield one

"""What the schema says of itself, worked out once for each question and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import orjson
from graphql import GraphQLSchema

from loaders.aside import Aside
from loaders.bounded import Bounded
from loaders.describing import describe
from loaders.documents import Operation
from loaders.errors import Code, entry
from loaders.language_rules import words
from loaders.plan import Plan

KEPT = 10
LONGEST = 8_000
"""A question of more characters is answered and not kept."""


@dataclass(frozen=True, slots=True)
class Description:
    """The values by response key, encoded; the errors."""

    values: Mapping[str, bytes]
    errors: tuple[dict[str, Any], ...]


class Descriptions:
    """Answers questions about one schema."""

    def __init__(self, schema: GraphQLSchema) -> None:
        self._schema = schema
        self.held: Bounded[Any, Description] = Bounded(KEPT)

    async def of(
        self, text: str, operation: Operation, plan: Plan, variables: Mapping[str, Any], aside: Aside
    ) -> Description:
        """The description that this operation of the document asks for."""
        key = (text, operation.name, orjson.dumps(variables))
        found = self.held.get(key)
        if found is None:
            found = await aside.run(self._describe, operation, plan, variables)
            if len(text) + len(key[2]) <= LONGEST:
                self.held.put(key, found)
        return found

    def _describe(self, operation: Operation, plan: Plan, variables: Mapping[str, Any]) -> Description:
        values, errors = describe(self._schema, operation, plan, variables)
        return Description(
            {key: orjson.dumps(value) for key, value in values.items()},
            tuple(
                entry(words(error), Code.BAD_USER_INPUT, path=error.path, locations=error.locations) for error in errors
            ),
        )

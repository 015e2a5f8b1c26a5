"""gql: the contract by introspection, a question checked against it, a page and the next, errors with their codes."""

import asyncio
import os

from gql import Client, gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.httpx import HTTPXAsyncTransport

TEAMS = """
query Teams($after: String) {
  teams(first: 5, after: $after, orderBy: [{ field: CODE }]) { pageInfo { endCursor } nodes { id code name } }
}
"""


async def main() -> None:
    """Speak to the server that MUSTER_URL names."""
    transport = HTTPXAsyncTransport(url=os.environ["MUSTER_URL"])
    async with Client(transport=transport, fetch_schema_from_transport=True) as session:
        document = gql(TEAMS)
        first = (await session.execute(document))["teams"]
        document.variable_values = {"after": first["pageInfo"]["endCursor"]}
        second = (await session.execute(document))["teams"]
        codes = [node["code"] for node in first["nodes"] + second["nodes"]]
        assert len(codes) == 10
        assert codes == sorted(set(codes))
    async with Client(transport=transport) as session:
        try:
            errors = [await session.execute(gql("{ nothingOfTheSort }"))]
        except TransportQueryError as refused:
            errors = refused.errors or []
        assert errors[0]["extensions"]["code"] == "BAD_USER_INPUT"
    print(f"gql: {len(codes)} teams in two pages, the contract by introspection, errors with codes")


if __name__ == "__main__":
    asyncio.run(main())

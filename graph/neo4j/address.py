"""The URL of a registry in Neo4j, taken apart: neo4j://user:password@host:7687/database, its scheme as the driver's."""

from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from graph.ports.errors import StoreError

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""neo4j asks the server who else there is, bolt speaks to this one alone; +s is TLS, +ssc TLS with any certificate."""

USER, DATABASE, PORT = "neo4j", "neo4j", 7687


@dataclass(frozen=True, slots=True)
class Address:
    """Where a registry lies and as whom to ask; `place` names it for people, without the password."""

    url: str
    user: str
    password: str = field(repr=False)
    database: str

    @property
    def place(self) -> str:
        """The address as people may see it."""
        return f"{self.url}/{self.database}"


def address(url: str) -> Address:
    """The parts of a URL; StoreError where it is none of Neo4j."""
    try:
        parts = urlsplit(url)
        port = parts.port or PORT
    except ValueError:
        raise StoreError("the port in the database's URL is none", "数据库地址中的端口无效") from None
    if parts.scheme not in SCHEMES or not parts.hostname or parts.query or parts.fragment:
        raise StoreError(
            f"the database's URL cannot be read; write neo4j://user:password@host:{PORT}/{DATABASE}",
            f"数据库地址无法识别；请写成 neo4j://用户:密码@主机:{PORT}/{DATABASE}",
        )
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return Address(
        url=f"{parts.scheme}://{host}:{port}",
        user=unquote(parts.username or USER),
        password=unquote(parts.password or ""),
        database=parts.path.strip("/") or DATABASE,
    )

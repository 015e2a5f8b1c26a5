"""Which shape a database has: the version that is kept in it."""

from graph.ports.errors import NotReady, Outdated, TooNew
from graph.sql.connection import Connection
from graph.sql.migrations.known import newest, versions

TABLE = "schema_version"
MAKE = f"CREATE TABLE {TABLE} (version_num VARCHAR(32) NOT NULL, CONSTRAINT {TABLE}_pkc PRIMARY KEY (version_num))"

FIRST = "0001"
# The first version kept no version but a digest of its tables, under a mark.
FIRST_MARK = "schema_version"
FIRST_DIGESTS = {"e4afd1c7a64d4eb0", "0057647a569e97ec"}


def found(connection: Connection) -> str | None:
    """The version of the database, None where it is empty; raises NotReady where what is there is no registry."""
    tables = connection.tables()
    if not tables:
        return None
    if TABLE in tables:
        kept = connection.fetch(f"SELECT version_num FROM {TABLE}")
        if len(kept) == 1:
            return str(kept[0][0])
    elif "mark" in tables:
        digests = connection.fetch(f"SELECT value FROM mark WHERE name = '{FIRST_MARK}'")
        if digests and digests[0][0] in FIRST_DIGESTS:
            return FIRST
    raise _no_registry(connection.place)


def demand_newest(place: str, version: str | None) -> None:
    """Raise NotReady, Outdated or TooNew unless it is the version that this program needs."""
    demand_known(place, version)
    if version is None:
        raise _no_registry(place)
    if version != newest():
        raise Outdated(
            f"{place} has the shape {version}, older than the {newest()} that this program needs; back it up, then run "
            "`muster migrate`",
            f"{place} 的结构版本是 {version}，早于本程序所需的 {newest()}；请先备份，再运行 muster migrate",
        )


def demand_known(place: str, version: str | None) -> None:
    """Raise TooNew where this program knows of no such version."""
    if version is not None and version not in versions():
        raise TooNew(
            f"{place} has the shape {version}, which this program does not know: it knows those up to {newest()} and "
            "is too old for this database; use a newer one",
            f"{place} 的结构版本是 {version}，本程序只认识到 {newest()}，版本过旧；请使用更新的程序",
        )


def stamp(connection: Connection, version: str) -> None:
    """Keep the version in a database that has kept none so far."""
    connection.fetch(MAKE)
    connection.fetch(f"INSERT INTO {TABLE} (version_num) VALUES ('{version}')")


def adopt_first(connection: Connection) -> None:
    """Keep the version of a first database as all later ones do; its own program refuses it from then on."""
    stamp(connection, FIRST)
    connection.fetch(f"DELETE FROM mark WHERE name = '{FIRST_MARK}'")


def _no_registry(place: str) -> NotReady:
    return NotReady(
        f"{place} is no registry yet, or of a program that was never released; name another place, or create it first",
        f"{place} 还不是登记库，或出自未发布的程序；请换一个位置，或先建库",
    )

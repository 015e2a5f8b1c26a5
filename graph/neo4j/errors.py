"""The driver's errors in the words of the port."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions as driver

from graph.neo4j import sentences as say
from graph.ports.errors import Conflict, NotReady, StoreError, TimedOut, Unavailable

TIMEOUTS = ("Transaction.TransactionTimedOut", "Transaction.TransactionTimedOutClientConfiguration")
LACKS = ("Schema.IndexNotFound", "Schema.ConstraintNotFound", "Procedure.ProcedureNotFound")
NO_SPACE = re.compile(r"no space left|disk.{0,20}full|not enough space|quota exceeded", re.IGNORECASE)
TAKEN = re.compile(r"already exists with (?:label|type) `([^`]*)` and propert(?:y|ies) (.*)\Z", re.DOTALL)
NAMED = re.compile(r"`([^`]*)` = ")


def translate(error: driver.GqlError, place: str) -> StoreError:
    """What happened, as an error of the port."""
    if isinstance(error, driver.IncompleteCommit):
        return Unavailable(*say.told(say.LOST, place=place))
    if isinstance(error, driver.Neo4jError):
        return _of_server(error, place)
    if isinstance(error, driver.ConnectionAcquisitionTimeoutError):
        return Unavailable(*say.told(say.ALL_IN_USE, place=place))
    if isinstance(error, driver.UnsupportedServerProduct):
        return NotReady(*say.told(say.TOO_OLD, place=place))
    if isinstance(error, (driver.ServiceUnavailable, driver.SessionExpired)):
        return Unavailable(*say.told(say.UNREACHED, place=place))
    return StoreError(f"{place} refused: {error}", f"{place} 拒绝：{error}")


def _of_server(error: driver.Neo4jError, place: str) -> StoreError:
    code, said = error.code or "", error.message or ""
    if code.endswith(TIMEOUTS):
        return TimedOut(*say.TIMED_OUT)
    if isinstance(error, driver.ConstraintError):
        return Conflict(*_constraint(said))
    if NO_SPACE.search(said) or NO_SPACE.search(_cause(error)):
        return Unavailable(*say.told(say.FULL, place=place))
    if code.endswith(LACKS):
        return NotReady(
            f"{place} lacks what this program needs ({said}); create it, or migrate it",
            f"{place} 缺少本程序需要的内容（{said}）；请创建或迁移",
        )
    for end, sentence in say.BY_CODE:
        if code.endswith(end):
            return Unavailable(*say.told(sentence, place=place))
    if isinstance(error, driver.DatabaseError):
        return Unavailable(f"{place} failed: {said}", f"{place} 出错：{said}")
    return StoreError(f"{place} refused: {said}", f"{place} 拒绝：{said}")


def _cause(error: driver.GqlError) -> str:
    """What the errors below this one say."""
    below = error.__cause__
    return str(below) if below is not None else ""


def _constraint(said: str) -> say.Sentence:
    found = TAKEN.search(said)
    if found is None:
        return said, said
    names = ", ".join(name.lstrip("_") for name in NAMED.findall(found[2]))
    return (
        f"the key is taken: there is already a {found[1]} with this {names}",
        f"键已被占用：已有 {found[1]} 的 {names} 与此相同",
    )


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Within, driver errors leave as errors of the port."""
    try:
        yield
    except driver.GqlError as error:
        raise translate(error, place) from error
    except OSError as error:
        raise Unavailable(*say.told(say.UNREACHED, place=place)) from error

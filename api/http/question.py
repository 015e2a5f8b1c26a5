"""What a client asks: a document, variables and the operation's name, out of a JSON body or a query string."""

import json
import re
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import orjson

from api.http import reasons
from api.http.refusal import bad_input
from api.identifiers import HASHED, identifier
from loaders.errors import Words

DEEPEST = 64
LARGEST = 2**63 - 1
LONG_NUMBER = re.compile(rb"[0-9]{19}")
FIELDS = 16


class Question(NamedTuple):
    """A well-formed request; whether its document is one is judged later.

    It has a document, or the identifier of one (`is_by_hash`: as Apollo's clients say it), or both.
    """

    document: str | None
    variables: dict[str, Any] | None
    operation_name: str | None
    document_id: str | None = None
    is_by_hash: bool = False

    @property
    def document_hash(self) -> str:
        """The identifier that the document's own text gives it."""
        return identifier(self.document or "")


def from_body(body: bytes) -> Question:
    """The question in a JSON body. Raises 400 with what is wrong."""
    return question(fields_of_body(body))


def from_query_string(query_string: bytes) -> Question:
    """The question in the parameters of a GET. Raises 400 with what is wrong."""
    return question(fields_of_query_string(query_string))


def fields_of_body(body: bytes) -> dict[str, Any]:
    """The fields of a JSON body, each once. Raises 400 with what is wrong."""
    fields = parse_json(body, reasons.BODY)
    if isinstance(fields, list):
        raise bad_input(reasons.BATCH)
    if not isinstance(fields, dict):
        raise bad_input(reasons.NO_OBJECT)
    return fields


def fields_of_query_string(query_string: bytes) -> dict[str, Any]:
    """The parameters of a GET as such fields. Raises 400 with what is wrong."""
    try:
        pairs = parse_qsl(query_string.decode("ascii"), keep_blank_values=True, max_num_fields=FIELDS, errors="strict")
    except ValueError:
        raise bad_input(reasons.PARAMETERS) from None
    fields: dict[str, Any] = {}
    for name, text in pairs:
        if name in fields:
            raise bad_input(reasons.twice(name))
        fields[name] = text
    for name in ("variables", "extensions"):
        if fields.get(name):
            fields[name] = parse_json(fields[name].encode(), reasons.parameter(name))
        else:
            fields.pop(name, None)
    return {**fields, "operationName": fields.get("operationName") or None}


def parse_json(body: bytes, what: Words) -> Any:
    """The JSON value; numbers that do not fit 64 bits, lone surrogates and invalid UTF-8 are refused."""
    try:
        value = orjson.loads(body)
    except orjson.JSONDecodeError as wrong:
        raise bad_input(reasons.no_json(what, _reason(wrong))) from None
    if LONG_NUMBER.search(body):
        _refuse_huge_integers(body, what)
    return value


def _reason(wrong: orjson.JSONDecodeError) -> str:
    # orjson's sentences name positions and rules, never the text itself.
    return str(wrong).partition(": line")[0] + f" (at character {wrong.pos})"


def _refuse_huge_integers(body: bytes, what: Words) -> None:
    """The fast parser turns integers past 64 bits into floats; the slow one tells integers from text."""

    def integer(digits: str) -> int:
        if len(digits) > 20 or not -LARGEST - 1 <= int(digits) <= LARGEST:
            raise OverflowError
        return 0

    try:
        json.loads(body, parse_int=integer)
    except (OverflowError, RecursionError):
        raise bad_input(reasons.huge_integer(what)) from None


def question(fields: dict[str, Any]) -> Question:
    """The question that these fields are. Raises 400 with what is wrong."""
    document, name = fields.get("query"), fields.get("operationName")
    variables, extensions = fields.get("variables"), fields.get("extensions")
    identifier, is_by_hash = _identifier(fields.get("documentId"), extensions)
    is_by_id = identifier is not None and document is None
    if not is_by_id and (not isinstance(document, str) or not document.strip()):
        raise bad_input(reasons.no_document("query"))
    if name is not None and not isinstance(name, str):
        raise bad_input(reasons.no_text("operationName"))
    if variables is not None and not isinstance(variables, dict):
        raise bad_input(reasons.not_an_object("variables"))
    if extensions is not None and not isinstance(extensions, dict):
        raise bad_input(reasons.not_an_object("extensions"))
    if variables:
        _check_depth(variables)
    return Question(document, variables, name, identifier, is_by_hash)


def _identifier(said: Any, extensions: Any) -> tuple[str | None, bool]:
    """The document's identifier: `documentId` by the draft, or the hash in the extensions of Apollo's clients."""
    if said is not None:
        if not isinstance(said, str) or not said:
            raise bad_input(reasons.no_text("documentId"))
        return said, False
    persisted = extensions.get("persistedQuery") if isinstance(extensions, dict) else None
    found = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    return (f"{HASHED}{found}", True) if isinstance(found, str) else (None, False)


def _check_depth(variables: dict[str, Any]) -> None:
    """Refuse variables nested deeper than any input type needs; what follows walks them by recursion."""
    level: list[Any] = list(variables.values())
    for _ in range(DEEPEST):
        level = [one for one in level if isinstance(one, dict | list)]
        if not level:
            return
        level = [inner for one in level for inner in (one.values() if isinstance(one, dict) else one)]
    raise bad_input(reasons.too_deep(DEEPEST))

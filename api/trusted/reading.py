"""Reads trusted documents: a folder of them, or the manifest that a client's build wrote."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from api.identifiers import HASHED
from api.trusted.kept import Kept, TrustedRefused

ENDINGS = (".graphql", ".gql")
CUSTOM = re.compile(r"[A-Za-z0-9._~-]{1,200}")
"""An identifier of a client's own, as the draft of GraphQL over HTTP allows it."""
SURROGATE = re.compile("[\ud800-\udfff]")
APOLLO = "apollo-persisted-query-manifest"


def read(path: Path | None) -> tuple[Kept, ...]:
    """All documents of a folder, in order of their names, or of a manifest. TrustedRefused names every problem."""
    if path is None:
        return ()
    try:
        found = tuple(_in_folder(path) if path.is_dir() else _in_manifest(path))
    except OSError as failure:
        raise TrustedRefused([f"{failure.filename or path}: cannot be read ({failure.strerror})."]) from None
    if not found:
        raise TrustedRefused([f"{path}: there are no documents ({', '.join(ENDINGS)})."])
    problems = list(_twice(found))
    if problems:
        raise TrustedRefused(problems)
    return found


def _in_folder(folder: Path) -> Iterator[Kept]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in ENDINGS and path.is_file():
            yield Kept(_text(path), str(path))


def _in_manifest(path: Path) -> Iterator[Kept]:
    try:
        said = json.loads(_text(path))
    except json.JSONDecodeError as wrong:
        raise TrustedRefused([f"{path}:{wrong.lineno}: is no JSON ({wrong.msg})."]) from None
    except RecursionError:
        raise TrustedRefused([f"{path}: is nested too deep."]) from None
    found = [Kept(text, f"{path}: document {own!r}", own) for own, text in _entries(path, said)]
    problems = [kept.problem(reason) for kept in found if (reason := _wrong(kept)) is not None]
    if problems:
        raise TrustedRefused(problems)
    yield from found


def _wrong(kept: Kept) -> str | None:
    """What is wrong with the identifier of a manifest's document."""
    own: Any = kept.own
    if not isinstance(own, str) or not isinstance(kept.text, str):
        return "identifier and document must be text."
    if SURROGATE.search(kept.text):
        return "has half of a surrogate pair, which is no text."
    if own.startswith(HASHED):
        return None if own == HASHED + kept.hash else f"its text has the hash {HASHED}{kept.hash}."
    return None if CUSTOM.fullmatch(own) else "an identifier is letters, digits and . _ ~ -, or sha256: and a hash."


def _entries(path: Path, said: Any) -> list[tuple[Any, Any]]:
    """Pairs of identifier and text: an object of them, or Apollo's list of operations."""
    if isinstance(said, dict) and said.get("format") == APOLLO and isinstance(said.get("operations"), list):
        operations = [one if isinstance(one, dict) else {} for one in said["operations"]]
        return [(one.get("id"), one.get("body")) for one in operations]
    if isinstance(said, dict):
        return list(said.items())
    raise TrustedRefused([f"{path}: a manifest is an object of identifiers and documents, or Apollo's."])


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode()
    except UnicodeDecodeError as wrong:
        line = wrong.object[: wrong.start].count(b"\n") + 1
        raise TrustedRefused([f"{path}:{line}: is not UTF-8 text."]) from None


def _twice(found: tuple[Kept, ...]) -> Iterator[str]:
    """An identifier must name one document."""
    named: dict[str, Kept] = {}
    for kept in found:
        for identifier in kept.identifiers:
            other = named.setdefault(identifier, kept)
            if other.text != kept.text:
                yield kept.problem(f"{identifier} names another document already ({other.where}).")

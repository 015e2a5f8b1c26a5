"""One entry as lines of text, its rows one after the other: there may be any number of them."""

import json
from collections.abc import Iterator
from datetime import tzinfo
from typing import Any

from api.commands.history.tables import KINDS, moment
from api.commands.said import said
from graph.model.labels.change import CHANGE, ROW_ACTIONS
from graph.ports.rows import Row
from readiness.words import Lang

WORDS = {choice.code: choice for choice in ROW_ACTIONS}


def head(entry: Row, zone: tzinfo, lang: Lang) -> Iterator[str]:
    """What the entry tells itself: who, why, files, counts, hashes."""
    for name in ("seq", "actor", "subject", "reason"):
        if entry[name] is not None:
            yield f"{_title(name, lang)}: {entry[name]}"
    yield f"{_title('at', lang)}: {moment(entry['at'], zone)} ({entry['at']})"
    yield f"{_title('previous', lang)}: {entry['previous'] or '-'}"
    yield f"{_title('hash', lang)}: {entry['hash']}"
    yield f"{_title('files', lang)}:"
    for file in json.loads(entry["files"]):
        yield f"  {file['file']}  {file['bytes']:,} B  sha256 {file['sha256']}"
    yield f"{_title('counts', lang)}:"
    for name, count in json.loads(entry["counts"]).items():
        yield f"  {name}: " + ", ".join(f"{_word(kind.upper(), lang)} {count[kind]}" for kind in KINDS if count[kind])
    yield f"{_title('row_count', lang)}: {entry['row_count']}{_unlisted(entry, lang)}"


def lines(row: Row, lang: Lang) -> Iterator[str]:
    """One row: what happened to what, and each field before and after."""
    yield f"{_word(row['action'], lang)} {row['label']} {row['key']}"
    before, after = (json.loads(row[side] or "{}") for side in ("before", "after"))
    for name in before | after:
        if row["action"] == "CHANGED":
            yield f"    {name}: {_text(before.get(name))} → {_text(after.get(name))}"
        else:
            yield f"    {name}: {_text((before | after)[name])}"


def _unlisted(entry: Row, lang: Lang) -> str:
    total = sum(sum(count.values()) for count in json.loads(entry["counts"]).values())
    if entry["row_count"] == total:
        return ""
    return said(lang, "（新增过多，只计数不逐条列出）", " (too many were created to be listed; they are counted)")


def _title(name: str, lang: Lang) -> str:
    prop = CHANGE.property(name)
    return said(lang, prop.zh, prop.en)


def _word(action: str, lang: Lang) -> str:
    return said(lang, WORDS[action].zh, WORDS[action].en)


def _text(value: Any) -> str:
    if value is None:
        return "-"
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

"""register.yaml: a load folder's name, its reference day, and the other folders that are part of the same load."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from exchange import reasons
from exchange.fingerprint import Fingerprint, read_whole
from exchange.problem import Problem, Reason, problem
from graph.model.values import day

NAME = "register.yaml"
KEYS = ("name", "name_en", "reference_day", "include")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a load folder says of itself; all of it may be left out. `include` holds folders relative to it."""

    name: str | None = None
    name_en: str | None = None
    reference_day: date | None = None
    include: tuple[str, ...] = ()


def read(folder: Path, fingerprints: dict[str, Fingerprint] | None = None) -> tuple[Manifest, list[Problem]]:
    """The manifest of a folder, the empty one where there is none, and what is wrong with it.

    Its fingerprint goes under its name.
    """
    path = folder / NAME
    if not path.is_file():
        return Manifest(), []
    fingerprint = ({} if fingerprints is None else fingerprints).setdefault(NAME, Fingerprint())
    try:
        data = read_whole(path, fingerprint)
        found = yaml.safe_load(data.decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return Manifest(), [problem(NAME, None, None, None, reasons.unreadable(" ".join(str(error).split())))]
    if found is None:
        return Manifest(), []
    if not isinstance(found, dict):
        return Manifest(), [problem(NAME, None, None, None, Reason("应为键值对", "must be a mapping"))]
    problems = [_wrong(key, found[key]) for key in found if key not in KEYS or not _fits(key, found[key])]
    if problems:
        return Manifest(), problems
    on = found.get("reference_day")
    include = tuple(found.get("include") or ())
    return Manifest(found.get("name"), found.get("name_en"), day(on) if isinstance(on, str) else on, include), []


def _fits(key: str, value: Any) -> bool:
    if value is None:
        return True
    if key == "reference_day":
        return type(value) is date or (isinstance(value, str) and _is_day(value))
    if key == "include":
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, str)


def _is_day(text: str) -> bool:
    try:
        return day(text) is not None
    except ValueError:
        return False


def _wrong(key: Any, value: Any) -> Problem:
    if key not in KEYS:
        reason = Reason(f"不认识的键；可用：{', '.join(KEYS)}", f"is not a known key; there are {', '.join(KEYS)}")
    elif key == "reference_day":
        reason = Reason("应为日期 YYYY-MM-DD", "must be a day YYYY-MM-DD")
    elif key == "include":
        reason = Reason("应为文件夹名的列表", "must be a list of folders")
    else:
        reason = Reason("应为文字", "must be a text")
    return problem(NAME, None, str(key), str(value), reason)

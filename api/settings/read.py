"""Reads the settings from the environment and a file, and names every problem at once."""

import os
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from api.settings.declared import Settings
from api.settings.masked import with_password
from api.settings.sentences import Problem, problem

FILE = "muster.toml"
PREFIX = "MUSTER_"
FILE_VARIABLE = "MUSTER_SETTINGS"


class SettingsRefused(Exception):
    """Settings that cannot be used, and why."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(one.en for one in problems))
        self.problems = problems


def read_settings(overrides: Mapping[str, Any] | None = None) -> Settings:
    """The settings: `overrides` (the command line) before the environment before the file before the defaults.

    Raises SettingsRefused with every problem there is.
    """
    given = {name: value for name, value in (overrides or {}).items() if value is not None}
    variables, problems = _variables()
    path, found, file_problems = _file()
    problems += file_problems
    in_file = {name: value for name, value in found.items() if name in Settings.model_fields}
    problems += [_unknown(f"{path}: {name}") for name in found if name not in in_file]
    under = {name: value for name, value in in_file.items() if name not in variables}
    try:
        settings = Settings(**{**under, **given})
    except ValidationError as refusal:
        named = {**dict.fromkeys(under, f"{path}: "), **dict.fromkeys(variables, PREFIX), **dict.fromkeys(given, "--")}
        problems += [problem(error, named) for error in refusal.errors()]
    if problems:
        raise SettingsRefused(problems)
    secret = settings.database_password
    if secret is None:
        return settings
    return settings.model_copy(update={"database": with_password(settings.database, secret.get_secret_value())})


def _unknown(name: str) -> Problem:
    return Problem(
        f"{name} 不是设置；全部设置见 docs/settings.md。", f"{name} is no setting; docs/settings.md lists them all."
    )


def _variables() -> tuple[set[str], list[Problem]]:
    """The names set by environment variables, and a problem for each variable that names no setting."""
    names, problems = set(), []
    for variable, value in os.environ.items():
        if not variable.upper().startswith(PREFIX) or variable == FILE_VARIABLE:
            continue
        name = variable.upper().removeprefix(PREFIX).lower()
        if name not in Settings.model_fields:
            problems.append(_unknown(variable))
        elif value:
            names.add(name)
    return names, problems


def _file() -> tuple[Path, dict[str, Any], list[Problem]]:
    """The settings file's path, what it says, and what is wrong with it as a file."""
    named = os.environ.get(FILE_VARIABLE)
    path = Path(named or FILE)
    if not named and not path.exists():
        return path, {}, []
    try:
        return path, tomllib.loads(path.read_text(encoding="utf-8")), []
    except OSError as failure:
        zh, en = f"无法读取（{failure.strerror}）", f"cannot be read ({failure.strerror})"
    except UnicodeDecodeError:
        zh, en = "不是 UTF-8 文本", "is not UTF-8 text"
    except tomllib.TOMLDecodeError as failure:
        zh, en = f"不是 TOML：{failure}", f"is no TOML: {failure}"
    return path, {}, [Problem(f"{path}：设置文件{zh}。", f"{path}: the settings file {en}.")]

"""Options that several commands take."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Any

import typer

from api.settings import Settings, read_settings
from exchange.text import Refused, clean
from graph.model.labels.change import CHANGE
from readiness.words import Lang


class Spoken(StrEnum):
    """A language, as the command line takes it."""

    zh = "zh"
    en = "en"

    @property
    def lang(self) -> Lang:
        """The same, as the words take it."""
        return Lang[self.name.upper()]


Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="数据库，如 sqlite:///var/muster.db / Where the registry lies."),
]
Today = Annotated[
    str | None,
    typer.Option("--today", metavar="YYYY-MM-DD", help="把登记库的日期固定在这一天 / Pin the registry's day."),
]
Language = Annotated[Spoken, typer.Option("--lang", help="显示语言 / Language of what is shown.")]
Actor = Annotated[
    str | None,
    typer.Option("--actor", metavar="NAME", help="操作人，记入变更记录 / Who makes the change, for the history."),
]
Reason = Annotated[
    str | None, typer.Option("--reason", metavar="TEXT", help="原因，记入变更记录 / Why, for the history.")
]
AsJson = Annotated[bool, typer.Option("--json", help="供程序读取的 JSON / JSON for machines.")]


def day_of(text: str, option: str) -> date:
    """A day like 2026-09-15."""
    try:
        if len(text) != 10:
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        sentence = f"{text!r} 不是 YYYY-MM-DD 形式的日期 / is not a day like 2026-09-15."
        raise typer.BadParameter(sentence, param_hint=option) from None


def cleaned(reason: str) -> str | None:
    """A reason as the history keeps it; None of a blank one."""
    most = CHANGE.property("reason").max_length
    try:
        text = clean(reason)
    except Refused as refused:
        told = f"{refused.reason.zh} / {refused.reason.en}"
        raise typer.BadParameter(told, param_hint="--reason") from None
    if len(text) > most:
        raise typer.BadParameter(f"最多 {most} 个字 / takes at most {most} characters.", param_hint="--reason")
    return text or None


def settings(database: str | None, today: str | None = None, **more: Any) -> Settings:
    """The settings with what the command line says on top."""
    pinned = None if today is None else day_of(today, "--today")
    return read_settings({"database": database, "today": pinned, **more})

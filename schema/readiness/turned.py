"""How lines turn from one judgement of a team to another."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.declaration.property import Choice
from graph.model.identity import global_id, node_id
from graph.ports.store import Store
from planning.turned import LineTurn, Turned
from planning.words import TURNED
from readiness.words import Lang
from schema.enumerations import enumeration
from schema.fields import entry, lead, part
from schema.readiness.called import Called
from schema.readiness.enumerations import NECESSITY, SUBJECT
from schema.readiness.lines import LineThen
from schema.readiness.missing import called_in_lines, line_called
from schema.references import EDITION

TURNED_TO = enumeration(
    "Turned",
    "How a line turns from one judgement to another. 条目的变化。",
    (Choice(one.value, TURNED[one][Lang.ZH], TURNED[one][Lang.EN]) for one in Turned),
)


@part("A line that turns from one judgement of a team to another. 有变化的条目。")
class TurnedLine:
    """A line that turns."""

    edition: Any = lead(EDITION, "The edition that it is a line of, or was. 所属版本。", "Edition")
    code: str = entry("Its code in the edition. 条目代码。")
    name: str = entry("Its Chinese name. 名称。")
    name_en: str | None = entry("Its English name. 英文名称。")
    subject: Any = entry("What it asks about. 对象。", SUBJECT)
    necessity: Any = entry("How strongly it is asked. 必要性。", NECESSITY)
    critical: bool = entry("Whether it caps the level when unmet. 是否关键项。")
    turned: Any = entry("How it turns. 变化。", TURNED_TO)
    before: LineThen | None = entry("How it stands today; null: there is no such line. 目前的情况。")
    after: LineThen | None = entry("How it would stand; null: there is no such line. 之后的情况。")


async def called_in_turns(store: Store, several: Iterable[LineTurn]) -> Called:
    """What the facts are called that these lines lack."""
    return await called_in_lines(store, (line for one in several for line in (one.before, one.after)))


def turned_line(edition: str, one: LineTurn, called: Called) -> dict[str, Any]:
    """As the contract tells it; `edition` is the id of its edition."""
    names = ("code", "name", "nameEn", "subject", "necessity", "critical")
    return {
        **{name: one.line[name] for name in names},
        "edition": global_id("Edition", edition),
        "turned": one.turned.value,
        "before": line_called(one.before, called),
        "after": line_called(one.after, called),
    }


def edition_id(standard: str, version: str) -> str:
    """The id of an edition."""
    return node_id("Edition", node_id("Standard", standard), version)


def turned_lines(edition: str, several: Sequence[LineTurn], called: Called) -> list[dict[str, Any]]:
    """The same of several lines of one edition."""
    return [turned_line(edition, one, called) for one in several]

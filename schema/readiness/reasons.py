"""Why units and people do not count in a line: worked out when asked, for all lines of a level at once."""

from collections.abc import Iterable, Sequence
from typing import Any

from graph.model.values import exact_text
from graph.ports.store import Store
from loaders.mapping.computing import Arguments
from loaders.moment import Moment
from readiness import words
from readiness.assessment import Reason as Found
from readiness.assessment import Why
from readiness.reasons import reasons
from readiness.words import Lang
from schema.fields import computed, entry, part
from schema.readiness.called import Called, called_in_reasons
from schema.readiness.enumerations import WHY
from schema.readiness.in_force import Explained, explained
from schema.readiness.texts import IN_LANG
from schema.scalars import Day, Rational

KEYS = ("code",)


def _said(values: Sequence[Any], arguments: Arguments, _moment: Moment) -> str:
    found, called = values
    lang = Lang(arguments["lang"])
    return words.reason(found, lang, called[lang])


@part("A unit or person that looks right for a line, and why it does not count. 不计入的单位或人员。")
class Reason:
    """Why one unit or person does not count."""

    why: Any = entry("Why. 原因。", WHY)
    code: str = entry("The code of the unit or person. 编号。")
    is_person: bool = entry("Whether it is a person. 是否人员。")
    amount: Rational = entry("What it would have added, in the unit of the line. 数量。")
    on: Day | None = entry("The day of an expiry, due date, lapse, or the last day of a loan or absence. 日期。")
    detail: str | None = entry("A measure, type, team or line that the reason is about, by code or id. 细节。")
    text: Any = computed(str, "The reason in words. 说明。", _said, keys=("found", "called"), arguments=[IN_LANG])


async def reasons_of(
    store: Store, calls: Sequence[Sequence[Any]], _arguments: Arguments, moment: Moment
) -> list[list[dict[str, Any]]]:
    """For each (team, edition, day, line code) the reasons of that line."""

    def one(of: Explained) -> dict[str, tuple[Found, ...]]:
        return reasons(of.facts, of.found.edition, of.catalogue, of.on, of.found.held)

    found = await explained(store, [call[:3] for call in calls], moment, one)
    told = [of_lines.get(call[3], ()) if of_lines else () for of_lines, call in zip(found, calls, strict=True)]
    called = await called_in_reasons(store, (reason for several in told for reason in several))
    return [plain_reasons(several, called) for several in told]


def plain_reasons(found: Iterable[Found], called: Called) -> list[dict[str, Any]]:
    """As the contract tells them."""
    return [
        {
            "why": Why(reason.why).value,
            "code": reason.code,
            "isPerson": reason.is_person,
            "amount": exact_text(reason.amount),
            "on": None if reason.on is None else reason.on.isoformat(),
            "detail": reason.detail,
            "found": reason,
            "called": called.reason(reason),
        }
        for reason in found
    ]

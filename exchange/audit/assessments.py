"""Kept assessments against those that the records give."""

from datetime import date

from exchange.audit import reasons
from exchange.audit.finding import Findings, Severity
from exchange.problem import Reason
from graph.model.declaration.model import Model
from graph.ports.marks import ASSESSED_ON
from graph.ports.store import Store
from registry.assessments.holding import holds
from registry.assessments.reassess import Told
from registry.assessments.verify import Differing, verify
from registry.calendar import Calendar
from registry.history.words import Words

SAMPLE = 50


async def check(
    store: Store, model: Model, calendar: Calendar, words: Words, findings: Findings, *, every: bool, told: Told
) -> int:
    """Compare all teams, or some that lie evenly among them; tells how many."""
    teams = await store.ids("Team")
    if not teams:
        return 0
    on = await store.mark(ASSESSED_ON)
    if not on or not await holds(store, calendar, date.fromisoformat(on)):
        findings.add("Team", None, "assessed_on", reasons.other_rules(), Severity.WARNING)
        return 0
    asked = teams if every else teams[:: -(-len(teams) // SAMPLE)]
    for one in await verify(store, asked, date.fromisoformat(on), calendar.offset, told):
        keys = await words.of_rows(model.label(one.label), [one.row])
        for name, reason in _told(one, keys[one.row["id"]]):
            findings.add(one.label, keys[one.row["id"]], name, reason)
    return len(asked)


def _told(one: Differing, key: str) -> list[tuple[str | None, Reason]]:
    if not one.is_there:
        return [(None, reasons.not_kept(key))]
    if not one.fields:
        return [(None, reasons.not_due())]
    return [(name, reasons.other_assessment()) for name in one.fields]

"""Findings as the contract tells them: of the teams that fit, as many as the limit allows."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from findings.catalogue import PLACES, RULES
from findings.finding import Rule, Words
from findings.gathered import Gathered, Place, Shown, Told
from findings.silences import Silences
from graph.model.identity import global_id
from graph.model.values import day
from graph.ports.store import Store
from loaders.errors import Refused
from loaders.mapping.computing import Arguments
from loaders.mapping.tables import Told as Group
from loaders.moment import Moment
from loaders.refusals import no_cursor, out_of_range
from registry.findings.look import look, silenced
from registry.findings.source import OfTeams
from schema import refusals
from schema.tables.fitting import fitting

TEAMS_MOST = 200
LISTED_MOST = 200


async def findings(
    store: Store, groups: Sequence[Sequence[Group]], arguments: Arguments, moment: Moment
) -> dict[str, Any]:
    """What is wrong with the teams that fit, and with what belongs to them."""
    first = arguments["first"]
    if not 1 <= first <= LISTED_MOST:
        raise Refused(out_of_range("first", 1, LISTED_MOST, first))
    found = Gathered(
        Silences.on(await silenced(store), moment.today),
        _rules(arguments),
        Shown(arguments["silenced"]),
        first + 1,
        after=_after(arguments.get("after")),
    )
    known = fitting(groups)
    teams = known[:TEAMS_MOST]
    await look(store, OfTeams(store, teams), day(moment.today), ZoneInfo(moment.zone), found)
    return {
        "on": moment.today,
        "teams": len(teams),
        "limit": TEAMS_MOST,
        "truncated": len(known) > len(teams),
        "open": found.open,
        "silenced": found.silenced,
        "counts": [_count(RULES[code], found) for code in sorted(found.counts, key=lambda code: PLACES[code])],
        **_page(found.told, first),
    }


def _rules(arguments: Arguments) -> frozenset[str]:
    codes, severities = arguments.get("codes"), arguments.get("severities")
    for place, code in enumerate(codes or ()):
        if code not in RULES:
            names = {rule.code: rule.title for rule in RULES.values()}
            raise Refused(refusals.no_such_code(f"codes[{place}]", code, names))
    return frozenset(
        code
        for code, rule in RULES.items()
        if (codes is None or code in codes) and (severities is None or rule.severity.value in severities)
    )


def _after(cursor: str | None) -> Place | None:
    if cursor is None:
        return None
    try:
        code, key = orjson.loads(cursor)
        return PLACES[code], str(key)
    except (ValueError, TypeError, KeyError):
        raise Refused(no_cursor("after")) from None


def _page(told: list[Told], first: int) -> dict[str, Any]:
    page = told[:first]
    last = page[-1].finding if page else None
    return {
        "findings": [_finding(one) for one in page],
        "hasNextPage": len(told) > first,
        "endCursor": None if last is None else orjson.dumps([last.rule.code, last.key]).decode(),
    }


def _finding(told: Told) -> dict[str, Any]:
    finding, silence = told.finding, told.silence
    return {
        "code": finding.rule.code,
        "severity": finding.rule.severity.value,
        "key": finding.key,
        "text": _both(finding.said),
        "mend": _both(finding.rule.mend),
        "touches": [global_id(one.label, one.id) for one in finding.touches],
        "silence": None if silence is None else global_id("Silence", silence.id),
    }


def _count(rule: Rule, found: Gathered) -> dict[str, Any]:
    count = found.counts[rule.code]
    return {
        "code": rule.code,
        "severity": rule.severity.value,
        "title": _both(rule.title),
        "mend": _both(rule.mend),
        "open": count.open,
        "silenced": count.silenced,
    }


def _both(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}

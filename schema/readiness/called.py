"""What codes in what is told are called: measures, roles, kinds of exercise, certificates; teams by their ids."""

from collections.abc import Iterable, Mapping
from typing import Any

from graph.model.identity import node_id
from graph.ports.store import Store
from readiness.assessment import Reason, Why
from readiness.explained import plain_cause
from readiness.turning.causes import Cause, Turn
from readiness.words import Lang

TEAM, CERTIFICATE, MEASURE, ROLE, EXERCISE = "Team", "QualificationType", "measure", "role", "exercise_kind"
DETAIL_OF_REASON: Mapping[Why, str] = {
    Why.ON_LOAN: TEAM,
    Why.MISSES_SPECIFICATION: MEASURE,
    Why.NOT_MEASURED: MEASURE,
    Why.OUT_OF_BOUNDS: MEASURE,
    Why.NOT_QUALIFIED: CERTIFICATE,
    Why.QUALIFICATION_LAPSED: CERTIFICATE,
    Why.QUALIFICATION_REVOKED: CERTIFICATE,
    Why.TOO_OLD: CERTIFICATE,
}
DETAIL_OF_CAUSE: Mapping[Turn, str] = {
    Turn.LOAN_BEGINS: TEAM,
    Turn.LOAN_ENDED: TEAM,
    Turn.MEMBERSHIP_BEGINS: ROLE,
    Turn.MEMBERSHIP_ENDED: ROLE,
    Turn.QUALIFICATION_BEGINS: CERTIFICATE,
    Turn.QUALIFICATION_EXPIRED: CERTIFICATE,
    Turn.QUALIFICATION_REVOKED: CERTIFICATE,
    Turn.QUALIFICATION_TOO_OLD: CERTIFICATE,
}
CODE_OF_CAUSE: Mapping[Turn, str] = {
    Turn.EXERCISE_BEGINS: EXERCISE,
    Turn.EXERCISE_LAPSED: EXERCISE,
    Turn.GRACE_ENDED: EXERCISE,
    Turn.MEASURE_BEGINS: MEASURE,
}
Key = tuple[str, str]
"""A kind of thing and its code; of a team its id."""
Names = Mapping[Lang, Mapping[str, str]]
NOTHING: Names = {lang: {} for lang in Lang}


class Called:
    """What was found; what has no name keeps its code."""

    def __init__(self, names: Mapping[Key, Mapping[Lang, str]]) -> None:
        self._names = names

    def reason(self, one: Reason) -> Names:
        """The names in a reason."""
        return self._of(_in_reason(one))

    def cause(self, one: Cause) -> dict[str, Any]:
        """A cause as a plain value with the names in it."""
        return {**plain_cause(one), "called": self._of(_in_cause(one))}

    def facts(self, several: Iterable[str]) -> Names:
        """The names in missing facts."""
        return self._of(key for fact in several for key in _in_fact(fact))

    def _of(self, keys: Iterable[Key]) -> Names:
        known = [(key[1], self._names[key]) for key in keys if key in self._names]
        if not known:
            return NOTHING
        return {lang: {code: names[lang] for code, names in known} for lang in Lang}


UNNAMED = Called({})


async def called_in_reasons(store: Store, several: Iterable[Reason]) -> Called:
    """The names in these reasons, asked for at once; of nothing nothing is asked."""
    return Called(await _names(store, {key for one in several for key in _in_reason(one)}))


async def called_in_causes(store: Store, several: Iterable[Cause]) -> Called:
    """The same of causes."""
    return Called(await _names(store, {key for one in several for key in _in_cause(one)}))


async def called_in_facts(store: Store, several: Iterable[str]) -> Called:
    """The same of missing facts."""
    return Called(await _names(store, {key for fact in several for key in _in_fact(fact)}))


def _in_reason(one: Reason) -> list[Key]:
    kind = DETAIL_OF_REASON.get(one.why)
    return [(kind, one.detail)] if kind and one.detail else []


def _in_cause(one: Cause) -> list[Key]:
    of_detail, of_code = DETAIL_OF_CAUSE.get(one.turn), CODE_OF_CAUSE.get(one.turn)
    found = [(of_detail, one.detail)] if of_detail and one.detail else []
    return [*found, (of_code, one.code)] if of_code else found


def _in_fact(fact: str) -> list[Key]:
    kind, _, code = fact.partition(":")
    return [(MEASURE, code)] if kind == MEASURE else []


async def _names(store: Store, keys: Iterable[Key]) -> dict[Key, dict[Lang, str]]:
    asked: dict[str, dict[str, Key]] = {}
    for key in keys:
        label, id = _node(*key)
        asked.setdefault(label, {})[id] = key
    found = {}
    for label, by_id in sorted(asked.items()):
        for id, row in (await store.nodes(label, sorted(by_id))).items():
            zh, en = (row["zh"], row["en"]) if label == "Term" else (row["name"], row["name_en"])
            found[by_id[id]] = {Lang.ZH: zh, Lang.EN: en or zh}
    return found


def _node(kind: str, code: str) -> tuple[str, str]:
    if kind == TEAM:
        return kind, code
    return (kind, node_id(kind, code)) if kind == CERTIFICATE else ("Term", node_id("Term", kind, code))

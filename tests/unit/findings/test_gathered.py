"""Findings in order, counted and silenced."""

from random import Random
from typing import Any

from findings.catalogue import PLACES, RULES
from findings.finding import SHOWN, Finding, Severity, Touched, Words
from findings.gathered import Gathered, Shown
from findings.silences import Silences
from tests.unit.findings.rows import id_of

TODAY = "2026-09-15"


def _finding(rule: str, *codes: str, of: str = "") -> Finding:
    return Finding(RULES[rule], tuple(Touched("Team", id_of(code), code) for code in codes), Words("某", "some"), of)


def _silence(rule: str, touches: str, **given: Any) -> dict[str, Any]:
    fields = {"reason": "已核对", "silenced_by": "王", "since": "2026-09-01", "until": None}
    return {"id": id_of(f"{rule} {touches}"), "rule": rule, "touches": touches, **fields, **given}


def _gathered(*rows: dict[str, Any], **given: Any) -> Gathered:
    return Gathered(Silences.on(rows, TODAY), **given)


def _keys(found: Gathered) -> list[str]:
    return [one.finding.key for one in found.told]


def test_rules_come_the_worst_first_and_none_twice() -> None:
    severities = [rule.severity for rule in RULES.values()]
    assert severities == sorted(severities, key=list(Severity).index)
    assert all(code == rule.code and all((*rule.title, *rule.mend)) for code, rule in RULES.items())
    assert list(PLACES) == list(RULES)


def test_a_key_names_a_few_and_tells_many_apart() -> None:
    few = [f"T-{at}" for at in range(SHOWN)]
    assert _finding("team-stale", *few, of="x").key == ";".join(f"Team:{code}" for code in few) + "#x"
    many = [_finding("team-stale", *few, "T-4", last).key for last in ("T-8", "T-9")]
    assert many[0] != many[1]
    assert all(key.startswith("Team:T-0;Team:T-1;Team:T-2;+3:") and len(key) < 60 for key in many)


def test_the_first_are_kept_in_order_however_they_come_and_all_are_counted() -> None:
    findings = [_finding("team-stale", f"T-{at:03}") for at in range(300)]
    Random(5).shuffle(findings)
    found = _gathered(most=3)
    found.take(findings)
    found.take([_finding("circle", "T-999")])
    assert _keys(found) == ["Team:T-999", "Team:T-000", "Team:T-001"]
    assert (found.open, found.silenced) == (301, 0)


def test_pages_follow_each_other_without_a_gap() -> None:
    findings = [_finding(rule, f"T-{at}") for at in range(7) for rule in ("team-stale", "circle")]
    keys, after = [], None
    while True:
        found = _gathered(most=3, after=after)
        found.take(findings)
        if not found.told:
            break
        keys += [(one.finding.rule.code, one.finding.key) for one in found.told]
        after = found.told[-1].place
    assert keys == sorted(((one.rule.code, one.key) for one in findings), key=lambda one: (PLACES[one[0]], one[1]))


def test_with_each_so_many_of_every_rule_are_kept() -> None:
    found = _gathered(most=1, each=True)
    found.take(_finding(rule, f"T-{at}") for at in range(3) for rule in ("team-stale", "circle"))
    assert [one.finding.rule.code for one in found.told] == ["circle", "team-stale"]


def test_a_silence_is_of_one_finding_or_of_a_rule_for_its_time() -> None:
    rows = [
        _silence("team-stale", "Team:T-1"),
        _silence("team-stale", "Team:T-2", until="2026-09-14"),
        _silence("team-stale", "Team:T-3", since="2026-09-16"),
        _silence("circle", "*"),
    ]
    findings = [_finding("team-stale", f"T-{at}") for at in range(1, 4)] + [_finding("circle", "T-1")]
    keys = {}
    for shown in Shown:
        found = _gathered(*rows, shown=shown)
        found.take(findings)
        keys[shown] = [(one.finding.rule.code, one.finding.key) for one in found.told]
        assert (found.open, found.silenced) == (2, 2)
    assert keys[Shown.OPEN] == [("team-stale", "Team:T-2"), ("team-stale", "Team:T-3")]
    assert keys[Shown.SILENCED] == [("circle", "Team:T-1"), ("team-stale", "Team:T-1")]
    assert sorted(keys[Shown.ALL]) == sorted(keys[Shown.OPEN] + keys[Shown.SILENCED])


def test_a_silence_of_nothing_is_found_in_the_end() -> None:
    found = _gathered(_silence("team-stale", "Team:T-1"), _silence("team-stale", "Team:T-9"), _silence("circle", "*"))
    found.take([_finding("team-stale", "T-1")])
    unused = found.silences.unused(frozenset({"team-stale"}))
    assert [one.key for one in unused] == ["Silence:team-stale:Team:T-9"]


def test_rules_that_are_not_asked_for_are_not_told() -> None:
    found = _gathered(rules=frozenset({"circle"}))
    found.take([_finding("team-stale", "T-1")])
    assert (found.open, found.told, found.wants(["team-stale"]), found.wants(["circle"])) == (0, [], False, True)

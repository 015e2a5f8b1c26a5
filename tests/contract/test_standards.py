"""Standards come back as the value types that were written."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from graph.model import requirements as asks
from graph.model import rules
from graph.model.identity import node_id
from graph.model.requirements import Confidence, Dimension, Edition, Level, Necessity, Requirement, Standard, Thresholds
from graph.model.structure import to_structure
from graph.model.values import canonical_json
from graph.ports.store import Store
from graph.ports.write import Create
from tests.contract.conftest import NOW
from tests.contract.known import node

LINES = (
    Requirement(
        "F-02",
        1,
        "泵",
        asks.Equipment((asks.Alternative("pump", Fraction(5, 2)),), (rules.Bound("flow", Fraction(568, 3)),)),
        rules.Rule(rules.Per(Fraction(1), Fraction(2), rules.Base(rules.BaseKind.SQUADS)), spare=Fraction(4)),
        rules.AllOf((rules.HasTask("flood"), rules.Not(rules.IsGrade(("甲", "乙"))))),
        critical=True,
        cap=Level.R3,
        necessity=Necessity.RECOMMENDED,
        weight=7,
        source="§ 1",
        confidence=Confidence.VERIFIED,
        name_en="pump",
    ),
    Requirement("F-01", 2, "队长", asks.Post(("leader",), (asks.AskedQualification(("first-aid",), 12),))),
    Requirement("F-03", 3, "冗余", asks.Redundancy(Fraction(1, 10))),
)
DEFAULT_LINE = Requirement("F-01", 1, "人", asks.Headcount(), rules.Rule(rules.Fixed(Fraction(3))))
EDITION = Edition(
    "S-1",
    "2024",
    "IN_FORCE",
    LINES,
    date(2024, 1, 1),
    {Dimension.S: Thresholds(Fraction(9, 10), Fraction(3, 4), Fraction(1, 2))},
    30,
    "a source",
    Confidence.SECONDARY,
)
DRAFT = Edition("S-1", "2030", "DRAFT", (DEFAULT_LINE,))


def _text(value: Any) -> str | None:
    return None if value is None else canonical_json(to_structure(value))


def _rows(edition: Edition) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    standard = node("Standard", edition.standard)
    own = node_id("Edition", standard, edition.version)
    thresholds = {dimension.value: to_structure(held) for dimension, held in edition.thresholds.items()}
    row = {
        "id": own,
        "standard": standard,
        "version": edition.version,
        "status": edition.status,
        "effective_from": edition.effective_from and str(edition.effective_from),
        "thresholds": canonical_json(thresholds) if thresholds else None,
        "stale_after_days": edition.stale_after_days,
        "source": edition.source,
        "confidence": edition.confidence.value,
    }
    lines = [
        {
            "id": node_id("Requirement", own, line.code),
            "edition": own,
            "code": line.code,
            "position": line.position,
            "name": line.name,
            "name_en": line.name_en,
            "subject": "POST",
            "necessity": line.necessity.value,
            "weight": line.weight,
            "critical": line.critical,
            "cap": line.cap.value if line.critical else None,
            "source": line.source,
            "confidence": line.confidence.value,
            "rule": _text(line.rule),
            "condition": _text(line.condition),
            "asks": _text(line.asks),
        }
        for line in edition.requirements
    ]
    return row, lines


async def test_standards_come_back_whole_and_in_order(store: Store) -> None:
    async with store.work(NOW) as work:
        for edition in (DRAFT, replace(EDITION, requirements=LINES[::-1])):
            row, lines = _rows(edition)
            await work.write(Create("Edition", [row]), Create("Requirement", lines))
        await work.commit()
    assert await store.standards() == [
        Standard("S-1", "标准一", editions=(EDITION, DRAFT)),
        Standard("S-2", "标准二", "two", supersedes=("S-1",)),
    ]

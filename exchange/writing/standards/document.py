"""One standard with its editions and lines as the YAML text that gives it again."""

from typing import Any

import yaml

from exchange.writing.standards.asks import asks
from exchange.writing.standards.conditions import condition
from exchange.writing.standards.numbers import number
from exchange.writing.standards.quantities import rule
from graph.model.requirements import Edition, Level, Necessity, Requirement, Standard

WIDTH = 120


class _Dumper(yaml.SafeDumper):
    """Without aliases, which a standard's file does not take."""

    def ignore_aliases(self, *_: Any) -> bool:
        return True


def document(standard: Standard) -> str:
    """The text of its file."""
    held: dict[str, Any] = {
        "standard": standard.code,
        "title": standard.title,
        "title_en": standard.title_en,
        "issuer": standard.issuer,
        "supersedes": list(standard.supersedes) or None,
        "editions": [_edition(one) for one in standard.editions],
    }
    return yaml.dump(
        _filled(held), Dumper=_Dumper, allow_unicode=True, sort_keys=False, default_flow_style=None, width=WIDTH
    )


def _filled(held: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in held.items() if value is not None}


def _edition(held: Edition) -> dict[str, Any]:
    levels = ("r1", "r2", "r3")
    limits = {
        dimension.value: {name: number(getattr(three, name)) for name in levels}
        for dimension, three in held.thresholds.items()
    }
    is_counted = [line.position for line in held.requirements] == list(range(1, len(held.requirements) + 1))
    return _filled(
        {
            "version": held.version,
            "status": str(held.status),
            "effective_from": None if held.effective_from is None else held.effective_from.isoformat(),
            "source": held.source,
            "stale_after_days": held.stale_after_days,
            "thresholds": limits or None,
            "lines": [_line(line, held.source, is_counted) for line in held.requirements],
        }
    )


def _line(held: Requirement, source: str | None, is_counted: bool) -> dict[str, Any]:
    subject, form = asks(held.asks)
    return _filled(
        {
            "code": held.code,
            "position": None if is_counted else held.position,
            "name": held.name,
            "name_en": held.name_en,
            subject: form,
            "quantity": None if held.rule is None else rule(held.rule),
            "when": None if held.condition is None else condition(held.condition),
            "necessity": None if held.necessity is Necessity.MANDATORY else held.necessity.value,
            "weight": None if held.weight == 1 else held.weight,
            "critical": held.critical or None,
            "cap": held.cap.value if held.critical and held.cap is not Level.R4 else None,
            "confidence": held.confidence.value,
            "source": None if held.source == source else held.source,
        }
    )

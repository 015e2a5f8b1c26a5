"""Rows as the stores tell them, with what a test does not care about left out."""

from datetime import date, timedelta, timezone
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from findings.finding import Finding
from findings.heads import Team

ON = date(2026, 9, 15)
ZONE = timezone(timedelta(hours=8))
MILLION = 1_000_000


def id_of(code: str) -> str:
    """An id that is a UUID, as all are."""
    return str(uuid5(NAMESPACE_OID, code))


def _row(code: str, fields: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    return {"id": id_of(code), "code": code, **fields, **given}


def person(code: str = "P-1", **given: Any) -> dict[str, Any]:
    """An active person born in 1990."""
    return _row(code, {"name": "张三", "status": "ACTIVE", "birth_year": 1990}, given)


def membership(person: str = "P-1", team: str = "T-1", **given: Any) -> dict[str, Any]:
    """A membership with a role, open on both sides."""
    fields = {"from_id": id_of(person), "to_id": id_of(team), "role": "medic", "primary": None}
    return _row(f"{person} {team}", {**fields, "since": None, "until": None}, given)


def head(code: str = "T-1", **given: Any) -> Team:
    """What is known of an active professional team."""
    fields: dict[str, Any] = {"name": code, "force": "PROFESSIONAL", "lifecycle": "ACTIVE", "above": None}
    return Team(code, **{**fields, **given})


def team(code: str = "T-1", **given: Any) -> dict[str, Any]:
    """An active team, confirmed the day before."""
    fields = {
        "name": "一队",
        "lifecycle": "ACTIVE",
        "establishment": 10,
        "home_region": id_of("R-1"),
        "confirmed_at": "2026-09-14T08:00:00.000000Z",
        "duty_since": None,
        "duty_until": None,
    }
    return _row(code, fields, given)


def certificate(code: str = "C-1", **given: Any) -> dict[str, Any]:
    """A certificate that is valid."""
    fields = {
        "person": id_of("P-1"),
        "type": id_of("first_aid"),
        "number": "N1",
        "issued_on": "2026-01-01",
        "expires_on": "2028-01-01",
        "revoked_on": None,
    }
    return _row(code, fields, given)


def unit(code: str = "E-1", **given: Any) -> dict[str, Any]:
    """A serviceable unit with all its days."""
    fields = {
        "type": id_of("boat"),
        "serial": "S1",
        "quantity": MILLION,
        "condition": "SERVICEABLE",
        "inspected_on": "2026-06-01",
        "inspection_due": "2027-06-01",
        "expires_on": "2030-01-01",
        "measures": None,
    }
    return _row(code, fields, given)


def place(code: str = "B-1", latitude: float | None = 22.6, longitude: float | None = 114.1) -> dict[str, Any]:
    """A base, or a region, in degrees."""
    return _row(code, {"name": "站点", "latitude": _millionths(latitude), "longitude": _millionths(longitude)}, {})


def _millionths(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * MILLION)


def told(findings: Any) -> list[tuple[str, str]]:
    """Codes and keys; every finding says something in both languages."""
    found: list[Finding] = list(findings)
    assert all(one.said.zh and one.said.en.isprintable() for one in found)
    return [(one.rule.code, one.key) for one in found]

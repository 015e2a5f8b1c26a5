"""The small register: teams of one force in one district, each with the same crew and stores, at bases on a line."""

import csv
import shutil
from datetime import date
from pathlib import Path

TODAY = date(2026, 9, 15)
SHARED = ("terms", "catalogue")
STANDARD = "sz-forest-fire.yaml"
TEAMS, MEMBERS, ITEMS, BASES = 60, 20, 40, 12
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴徐孙", ("志强", "伟", "海燕", "建国")
ROLES = ("team_leader", "deputy_leader", "medic", "driver")


def _write(folder: Path, name: str, rows: list[dict[str, object]]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def write(folder: Path) -> None:
    """Write the load folder."""
    folder.mkdir(parents=True)
    samples = Path(__file__).parent.parent / "samples"
    for part in SHARED:
        shutil.copytree(samples / part, folder / part, dirs_exist_ok=True)
    (folder / "standards").mkdir(exist_ok=True)
    shutil.copy(samples / "standards" / STANDARD, folder / "standards" / STANDARD)
    (folder / "register.yaml").write_text(
        f"name: 基准登记\nname_en: Benchmark\nreference_day: {TODAY}\ninclude: [{', '.join(SHARED)}]\n",
        encoding="utf-8",
    )
    district: dict[str, object] = {"code": "9901", "name": "基准区", "level": "DISTRICT"}
    _write(folder, "regions", [district])
    _write(folder, "bases", [_base(number) for number in range(BASES)])
    teams = [f"T-{i:03d}" for i in range(TEAMS)]
    people = [(team, f"{team}-{i:02d}") for team in teams for i in range(MEMBERS)]
    items = [(team, f"{team}-E{i:02d}", i) for team in teams for i in range(ITEMS)]
    _write(folder, "teams", [_team(code, number) for number, code in enumerate(teams)])
    _write(
        folder, "held_to", [{"team": t, "standard": "SZ-FOREST-FIRE", "grade": "中队", "pools": "false"} for t in teams]
    )
    _write(folder, "people", [_person(code, number) for number, (_, code) in enumerate(people)])
    _write(folder, "memberships", [_membership(team, code) for team, code in people])
    _write(folder, "qualifications", [_certificate(code, n) for _, code in people for n in range(2)])
    _write(folder, "equipment", [_item(*item) for item in items])


def _base(number: int) -> dict[str, object]:
    place = {"latitude": f"{23.5 + number / 100:.2f}", "longitude": "114.80"}
    return {"code": f"B{number:02d}", "name": f"基准站{number}", "kind": "STATION", "region": "9901", **place}


def _person(code: str, number: int) -> dict[str, object]:
    name = SURNAMES[number % len(SURNAMES)] + GIVEN[number // len(SURNAMES) % len(GIVEN)]
    return {"code": code, "name": name, "status": "ACTIVE", "birth_year": 1990}


def _team(code: str, number: int) -> dict[str, object]:
    return {
        "code": code,
        "name": f"基准队{code}",
        "force": "FOREST_FIRE",
        "lifecycle": "ACTIVE",
        "duty_state": "AVAILABLE",
        "establishment": 40,
        "confirmed_at": "2026-09-01T00:00:00Z",
        "base": f"B{number % BASES:02d}",
        "capabilities": "forest_fire_attack",
    }


def _membership(team: str, person: str) -> dict[str, object]:
    role = ROLES[int(person[-2:]) % len(ROLES)]
    return {"person": person, "team": team, "role": role, "squad": "一班", "since": "2024-01-01"}


def _certificate(person: str, number: int) -> dict[str, object]:
    return {
        "code": f"{person}-C{number}",
        "person": person,
        "type": ("first_aid", "wildland_firefighter")[number],
        "number": f"N{number}",
        "issued_on": "2025-03-01",
        "expires_on": "2027-02-28",
    }


def _item(team: str, code: str, number: int) -> dict[str, object]:
    return {
        "code": code,
        "type": ("blower", "water_pump", "chainsaw", "hand_radio")[number % 4],
        "name": f"装备{number}",
        "serial": f"S{number:04d}",
        "quantity": 1,
        "condition": "SERVICEABLE",
        "inspection_due": "2027-01-31",
        "team": team,
        "base": "B00",
    }

"""One small world, described once as data: ends of relationships are named by their codes, terms as "list/code"."""

from typing import Any

Rows = list[dict[str, Any]]

NODES: dict[str, Rows] = {
    "Term": [
        {"list": "role", "code": "leader", "zh": "队长", "en": "leader"},
        {"list": "role", "code": "medic", "zh": "医疗", "en": "medic"},
        {"list": "measure", "code": "area", "zh": "面积", "en": "floor area", "unit": "m2"},
        {"list": "measure", "code": "leader", "zh": "同码异表", "en": "the same code in another list"},
        {"list": "task", "code": "flood", "zh": "抗洪", "en": "flood"},
        {"list": "capability", "code": "rope", "zh": "绳索", "en": "rope"},
        {"list": "capability", "code": "dive", "zh": "潜水", "en": "diving"},
        {"list": "speciality", "code": "mine", "zh": "矿山", "en": "mine"},
        {"list": "exercise_kind", "code": "drill", "zh": "演练", "en": "drill"},
    ],
    "Region": [
        {"code": "44", "name": "省", "level": "PROVINCE"},
        {"code": "4403", "name": "市", "level": "CITY", "part_of": "44", "population": 17_000_000},
        {"code": "440305", "name": "区", "level": "DISTRICT", "part_of": "4403"},
        {"code": "440306", "name": "岸", "level": "DISTRICT", "part_of": "4403", "population": 0},
        {"code": "11", "name": "京", "level": "PROVINCE"},
    ],
    "Organisation": [{"code": "O-1", "name": "应急局", "kind": "BUREAU", "region": "440305"}],
    "Base": [
        {
            "code": "B-1",
            "name": "北站",
            "kind": "STATION",
            "region": "440305",
            "latitude": 22_540_000,
            "longitude": -500_000,
        },
        {"code": "B-2", "name": "仓", "kind": "DEPOT"},
    ],
    "EquipmentType": [
        {"code": "vehicle", "name": "车", "unit": "PIECE"},
        {"code": "engine", "name": "消防车", "unit": "PIECE", "kind_of": "vehicle", "demands": '["INSPECTION_DUE"]'},
        {"code": "pump", "name": "泵", "unit": "PIECE", "specifications": '{"flow":"200.5"}'},
        {"code": "hose", "name": "水带", "unit": "METRE"},
    ],
    "QualificationType": [
        {"code": "first-aid", "name": "急救"},
        {"code": "paramedic", "name": "院前急救"},
    ],
    "Standard": [{"code": "S-1", "title": "标准一"}, {"code": "S-2", "title": "标准二", "title_en": "two"}],
    "Team": [
        {
            "code": "T-1",
            "name": "甲队",
            "force": "FOREST_FIRE",
            "lifecycle": "ACTIVE",
            "establishment": 20,
            "squads": 2,
            "base": "B-1",
            "home_region": "440305",
            "home_city": "4403",
            "run_by": "O-1",
            "speciality": "mine",
            "readiness": "R2",
            "is_stale": False,
            "confirmed_at": "2026-03-01T00:00:00.000000Z",
            "duty_phone": "0755-1%_1",
            "cause": '["S-1"]',
        },
        {
            "code": "T-2",
            "name": "乙队",
            "force": "SOCIAL",
            "lifecycle": "FORMING",
            "establishment": 5,
            "part_of": "T-1",
            "home_region": "440306",
            "readiness": "R4",
            "is_stale": True,
            "cause": "[]",
        },
        {"code": "T-3", "name": "a", "force": "SOCIAL", "lifecycle": "DISBANDED", "part_of": "T-2", "base": "B-1"},
        {
            "code": "T-4",
            "name": "B",
            "force": "GRASSROOTS",
            "lifecycle": "ACTIVE",
            "establishment": 0,
            "home_region": "11",
        },
        {"code": "T-5", "name": "𠮷队", "force": "GRASSROOTS", "lifecycle": "ACTIVE", "is_stale": False},
    ],
    "Person": [
        {"code": "P-1", "name": "张三", "status": "ACTIVE", "birth_year": 1990, "measures": '{"flight_hours":"500"}'},
        {"code": "P-2", "name": "李四", "status": "LEFT", "reports_to": "P-1"},
        {"code": "P-3", "name": "王五", "status": "CANDIDATE", "reports_to": "P-2", "lives_in": "440305"},
        {"code": "P-4", "name": "赵六", "status": "ACTIVE"},
    ],
    "Absence": [{"code": "A-1", "kind": "LEAVE", "since": "2020-01-01", "until": "2020-01-31", "person": "P-1"}],
    "Qualification": [
        {"code": "Q-1", "type": "first-aid", "person": "P-1", "issued_on": "2010-01-01", "expires_on": "2011-01-01"},
        {"code": "Q-2", "type": "paramedic", "person": "P-1"},
        {"code": "Q-3", "type": "first-aid", "person": "P-2", "revoked_on": "2015-05-05"},
    ],
    "Equipment": [
        {
            "code": "E-1",
            "type": "pump",
            "team": "T-1",
            "quantity": 1_000_000,
            "condition": "SERVICEABLE",
            "measures": '{"flow":"31.875"}',
            "in_charge": "P-1",
        },
        {"code": "E-2", "type": "hose", "team": "T-1", "quantity": 31_875_000, "condition": "RETIRED"},
        {"code": "E-3", "type": "engine", "team": "T-2", "quantity": 500_000, "inspection_due": "2019-01-01"},
        {"code": "E-4", "type": "engine", "base": "B-2", "quantity": 2_000_000},
        {"code": "E-5", "type": "pump", "team": "T-1", "quantity": 0, "expires_on": "2018-01-01"},
    ],
    "Exercise": [
        {"code": "X-1", "kind": "drill", "on": "2001-01-01", "hours": 2_500_000, "passed": True, "team": "T-1"},
        {"code": "X-2", "kind": "drill", "on": "2026-01-01", "passed": False},
        {"code": "X-3", "kind": "drill", "on": "2026-02-01", "team": "T-4"},
    ],
    "Change": [
        {
            "seq": 1,
            "at": "2026-03-01T08:00:00.000000Z",
            "actor": "张三",
            "action": "LOAD",
            "subject": "某登记册",
            "files": '[{"bytes":12,"file":"teams.csv","rows":1,"sha256":"00"}]',
            "counts": '{"Team":{"changed":1,"created":0,"removed":0}}',
            "row_count": 2,
            "hash": "ff",
        },
    ],
    "ChangedRow": [
        {
            "change": "1",
            "position": position,
            "label": "Team",
            "subject": f"Team:{position}",
            "key": f"T-{position}",
            "action": "CHANGED",
            "before": '{"name":"\u2028→"}',
            "after": '{"name":null}',
        }
        for position in (1, 2)
    ],
}

LINKS: dict[tuple[str, str], list[tuple[str, list[str]]]] = {
    ("Team", "serves"): [("T-1", ["440305", "440306"]), ("T-2", ["440306"])],
    ("Team", "capabilities"): [("T-1", ["capability/rope", "capability/dive"]), ("T-4", ["capability/rope"])],
    ("Team", "tasks"): [("T-1", ["task/flood"])],
    ("QualificationType", "implies"): [("paramedic", ["first-aid"])],
    ("Standard", "supersedes"): [("S-2", ["S-1"])],
    ("Exercise", "attended_by"): [("X-1", ["P-1", "P-2"]), ("X-2", ["P-2", "P-4"]), ("X-3", ["P-4"])],
}

EDGES: dict[tuple[str, str], Rows] = {
    ("Person", "memberships"): [
        {"from": "P-1", "to": "T-1", "role": "leader", "primary": True, "since": "2019-01-01"},
        {"from": "P-1", "to": "T-1", "role": "medic", "primary": False, "squad": "一班"},
        {"from": "P-2", "to": "T-1", "role": "medic", "since": "2010-01-01", "until": "2012-01-01"},
        {"from": "P-1", "to": "T-2"},
        {"from": "P-3", "to": "T-2", "role": "medic"},
        {"from": "P-4", "to": "T-4"},
    ],
    ("Person", "stands_in_for"): [{"from": "P-2", "to": "P-1", "order": 1}],
    ("EquipmentType", "substitutes_for"): [{"from": "hose", "to": "pump", "ratio": 500_000}],
    ("Equipment", "loans"): [
        {"from": "E-3", "to": "T-1", "since": "2017-01-01", "until": "2017-12-31"},
        {"from": "E-1", "to": "T-4"},
    ],
    ("Team", "held_to"): [
        {"from": "T-1", "to": "S-1", "grade": "甲", "pools": True},
        {"from": "T-1", "to": "S-2", "pools": False},
        {"from": "T-2", "to": "S-1", "pools": False},
    ],
    ("Team", "measured"): [
        {"from": "T-1", "to": "measure/area", "value": 120_500_000, "on": "2024-01-01"},
        {"from": "T-1", "to": "measure/area", "value": 100_000_000},
    ],
}

"""One small register as text, and how it is written to a folder, changed and loaded."""

from datetime import date
from pathlib import Path

from graph.model.registry import MODEL
from graph.ports.store import Store
from registry.calendar import Calendar
from tests.contract.stores import open_store

ON = date(2026, 6, 1)
CALENDAR = Calendar(pinned=ON)

FILES = {
    "terms.csv": """list,code,zh,en,unit
role,leader,队长,leader,
role,medic,救护员,medic,
task,flood,防汛,flood,
speciality,water,水域,water,
measure,flow,流量,flow,m3/h
measure,area,面积,area,ha
capability,boats,舟艇,boats,
exercise_kind,drill,演练,drill,
""",
    "regions.csv": """code,name,level,part_of
44,某省,PROVINCE,
4403,某市,CITY,44
440301,某区,DISTRICT,4403
440302,另区,DISTRICT,4403
""",
    "organisations.csv": "code,name,kind,region,part_of\nO1,局,BUREAU,440301,\nO2,科,DEPARTMENT,440302,O1\n",
    "bases.csv": "code,name,kind,region\nB1,站,STATION,440301\nB2,仓库,DEPOT,\n",
    "equipment_types.csv": """code,name,unit,specifications,demands,kind_of
boat,艇,PIECE,,EXPIRES_ON;INSPECTION_DUE,
rigid_boat,硬艇,PIECE,,,boat
raft,筏,PIECE,,,
pump,泵,PIECE,flow=200,,
rope,绳,METRE,,,
cord,索,METRE,,,
""",
    "substitutions.csv": "equipment_type,substitutes_for,ratio\nraft,boat,0.5\ncord,rope,1\n",
    "qualification_types.csv": "code,name,implies\nfirst_aid,急救,\nadvanced_aid,高级急救,first_aid\n",
    "teams.csv": """code,name,force,speciality,lifecycle,establishment,confirmed_at,part_of,base,run_by,serves,tasks
T1,总队,PROFESSIONAL,water,ACTIVE,10,2026-05-20T08:00:00+08:00,,B1,O1,440301;440302,flood
T2,分队,SOCIAL,,FORMING,,,T1,B2,O2,,
T3,别队,GRASSROOTS,,ACTIVE,,2026-05-20T00:00:00Z,,,O1,,
""",
    "held_to.csv": "team,standard,grade,pools\nT1,S1,,true\nT2,S1,,false\n",
    "measurements.csv": "team,measure,on,value\nT1,area,,1200.5\nT1,area,2026-01-01,1300\n",
    "people.csv": """code,name,status,birth_year,measures,reports_to,lives_in
T1-1,张三,ACTIVE,1990,flow=1.5,,440301
T1-2,李四,ACTIVE,1985,,T1-1,
T2-1,王五,ACTIVE,,,T1-1,
""",
    "memberships.csv": """person,team,role,since,until
T1-1,T1,leader,2020-01-01,
T1-2,T1,medic,,
T2-1,T2,medic,2021-01-01,
""",
    "stand_ins.csv": "person,stands_in_for,order\nT1-2,T1-1,1\n",
    "absences.csv": "code,kind,since,until,person\nA1,LEAVE,2026-05-01,2026-05-10,T1-2\n",
    "qualifications.csv": "code,number,expires_on,type,person\nQ1,1234,2027-01-01,first_aid,T1-2\n",
    "equipment.csv": """code,type,quantity,condition,inspection_due,expires_on,team,base,measures,in_charge
E1,rigid_boat,1,SERVICEABLE,2027-01-01,2027-01-01,T1,,,T1-1
E2,raft,2,SERVICEABLE,,,T2,B2,,
E3,rope,25.5,SERVICEABLE,,,T1,,,
E4,pump,1,IN_REPAIR,,,,B2,flow=150,
""",
    "loans.csv": "equipment,team,since,until\nE4,T1,2026-01-01,2026-03-01\nE4,T2,2026-03-02,\n",
    "exercises.csv": "code,kind,on,hours,passed,team,attended_by\nX1,drill,2026-05-01,2.5,true,T1,T1-1;T1-2\n"
    "X2,drill,2026-05-01,1,true,T3,T1-1\n",
    "standards/s1.yaml": """standard: S1
title: 示例标准
editions:
  - version: "1"
    status: IN_FORCE
    lines:
      - code: L1
        name: 艇
        equipment: boat
        quantity: 3
        critical: true
        confidence: ASSUMED
        source: ours
      - code: L2
        name: 救护员
        post: medic
        quantity: 2
        confidence: ASSUMED
        source: ours
      - code: L3
        name: 绳
        equipment: rope
        quantity: 30
        necessity: RECOMMENDED
        confidence: ASSUMED
        source: ours
""",
}


def write(folder: Path, **changed: str) -> Path:
    """The register as a load folder; a changed file is named by its stem."""
    for name, text in FILES.items():
        put(folder, name, changed.get(Path(name).stem, text))
    return folder


def put(folder: Path, name: str, text: str | bytes) -> Path:
    """One file of a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def opened(url: str) -> Store:
    """The store behind a URL."""
    return open_store(url, MODEL)

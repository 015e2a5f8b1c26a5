"""People and their memberships: what one person's own rows tell."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from findings.finding import Finding, Row, Rule, Severity, Touched, Words, listed, touched
from findings.heads import Team
from findings.spans import holds

FULL_TIME = frozenset({"FIRE_RESCUE", "AVIATION", "FOREST_FIRE", "PROFESSIONAL"})
"""Forces whose members serve full time: no field of a team says so."""
STANDING = frozenset({"FORMING", "ACTIVE"})
YOUNGEST, OLDEST = 16, 80

TWO_TEAMS = Rule(
    "person-two-teams",
    Severity.WARNING,
    Words("一人同时在两支专职队伍", "one person in two full-time teams at the same time"),
    Words(
        "给已结束的队籍填写截止日；确属兼任的，写明原因后静默",
        "give the membership that ended its `until`; where both are meant, silence it with the reason",
    ),
)
PRIMARY_TWICE = Rule(
    "person-primary-twice",
    Severity.WARNING,
    Words("一人有两个主要岗位", "one person with two primary memberships"),
    Words("只保留一个主要岗位", "leave `primary` with one of them"),
)
LEFT_MEMBER = Rule(
    "person-left-member",
    Severity.WARNING,
    Words("已离队的人仍有队籍", "someone who left is a member still"),
    Words("填写队籍的截止日，或更正人员状态", "give the membership its `until`, or correct the status"),
)
NO_ROLE = Rule(
    "member-without-role",
    Severity.NOTICE,
    Words("队员没有岗位", "a member without a role"),
    Words("填写岗位：没有岗位的人不计入任何岗位条目", "give the role: nobody without one fills a post"),
)
BIRTH_YEAR = Rule(
    "person-birth-year",
    Severity.WARNING,
    Words("出生年份不合情理", "an unlikely year of birth"),
    Words("核对出生年份或人员状态", "check the year of birth, or the status"),
)
RULES = (TWO_TEAMS, PRIMARY_TWICE, LEFT_MEMBER, NO_ROLE, BIRTH_YEAR)


def of_person(person: Row, memberships: Sequence[Row], teams: Mapping[str, Team], on: date) -> Iterator[Finding]:
    """What is wrong with a person and their memberships on the day; a team that is not there is passed over."""
    today = on.isoformat()
    held = [row for row in memberships if row["to_id"] in teams and holds(row, today)]
    if person["status"] == "LEFT":
        for id in _teams(held, teams):
            yield _about(
                LEFT_MEMBER, person, [id], teams, Words("已离队，仍是队员：", "left, and is a member still of ")
            )
        return
    yield from _birth_year(person, on)
    if person["status"] == "ACTIVE":
        ids = _apart([id for id in _teams(held, teams) if _is_full_time(teams[id])], teams)
        if len(ids) > 1:
            yield _about(TWO_TEAMS, person, ids, teams, Words("同时在专职队伍：", "is in full-time teams: "))
    primary = _teams([row for row in held if row["primary"]], teams)
    if len(primary) > 1:
        yield _about(PRIMARY_TWICE, person, primary, teams, Words("的主要岗位在：", "has primary memberships in "))
    for id in _teams([row for row in held if row["role"] is None], teams):
        yield _about(NO_ROLE, person, [id], teams, Words("没有岗位，队伍：", "has no role in "))


def _birth_year(person: Row, on: date) -> Iterator[Finding]:
    born = person["birth_year"]
    if born is not None and not YOUNGEST <= on.year - born <= OLDEST:
        zh = f"{person['name']}（{person['code']}）{born} 年出生，今年 {on.year - born} 岁"
        en = f"{person['name']} ({person['code']}) was born in {born}: {on.year - born} this year"
        yield Finding(BIRTH_YEAR, (touched("Person", person),), Words(zh, en))


def _teams(rows: Sequence[Row], teams: Mapping[str, Team]) -> list[str]:
    """The teams of these memberships, each once, by code."""
    return sorted({row["to_id"] for row in rows}, key=lambda id: teams[id].code)


def _is_full_time(team: Team) -> bool:
    return team.force in FULL_TIME and team.lifecycle in STANDING


def _apart(ids: list[str], teams: Mapping[str, Team]) -> list[str]:
    """Those that no other one of them is part of: who serves in a company serves in its detachment, too."""
    above = {up for id in ids for up in _above(id, teams)}
    return [id for id in ids if id not in above]


def _above(id: str, teams: Mapping[str, Team]) -> Iterator[str]:
    seen = {id}
    up = teams[id].above
    while up is not None and up in teams and up not in seen:
        yield up
        seen.add(up)
        up = teams[up].above


def _about(rule: Rule, person: Row, ids: Sequence[str], teams: Mapping[str, Team], said: Words) -> Finding:
    of = tuple(Touched("Team", id, teams[id].code) for id in ids)
    who, names = (person["name"], person["code"]), [f"{teams[id].name}（{teams[id].code}）" for id in ids]
    zh = f"{who[0]}（{who[1]}）{said.zh}{listed(names, '、')}"
    en = f"{who[0]} ({who[1]}) {said.en}{listed([f'{teams[id].name} ({teams[id].code})' for id in ids], ', ')}"
    return Finding(rule, (touched("Person", person), *of), Words(zh, en))

"""The same person twice, and equal names: groups of rows that are alike."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from findings.finding import Finding, Row, Rule, Severity, Words, in_order, listed
from findings.spans import holds

SEPARATORS = re.compile(r"[\W_]+")

TWICE = Rule(
    "person-twice",
    Severity.WARNING,
    Words("疑似同一人登记两次", "the same person twice, by name, year of birth and team"),
    Words(
        "保留一个编号，把另一个的队籍、资质改到它名下后删除；确为两人的，写明原因后静默",
        "keep one number, move memberships and certificates of the other to it and remove it; where they are two"
        " people, silence it with the reason",
    ),
)
ALIKE = Rule(
    "person-number-alike",
    Severity.WARNING,
    Words("两个人员编号只差大小写或分隔符", "two numbers of people that differ in letter case or separators only"),
    Words("确认是否同一人；是则合并，否则改编号", "see whether they are one person: merge them, or change a number"),
)
SAME_NAME = Rule(
    "person-same-name",
    Severity.NOTICE,
    Words("同一支队伍里有同名的人", "equal names in one team"),
    Words("填写出生年份以便区分；点名、派遣时用编号", "record the years of birth; call them by their numbers"),
)
TEAM_SAME_NAME = Rule(
    "team-same-name",
    Severity.NOTICE,
    Words("同一区划里有同名的队伍", "teams of equal names in one home region"),
    Words("改成可以区分的名称；重复登记的合并", "give them names that differ; merge what is one team"),
)
RULES = (TWICE, ALIKE, SAME_NAME, TEAM_SAME_NAME)


def by_team(person: Row, memberships: Sequence[Row], on: str) -> Iterator[str]:
    """What people of equal names in one team share on the day; who left is none of the team."""
    if person["status"] != "LEFT":
        for team in sorted({row["to_id"] for row in memberships if holds(row, on)}):
            yield f"{team} {person['name']}"


def by_number(person: Row) -> str:
    """What numbers that are alike share."""
    return SEPARATORS.sub("-", person["code"]).strip("-").casefold()


def by_home(team: Row) -> str | None:
    """What teams of equal names in one home region share."""
    if team["home_region"] is None or team["lifecycle"] == "DISBANDED":
        return None
    return f"{team['home_region']} {team['name']}"


def equal_names(people: Sequence[Row]) -> Iterator[Finding]:
    """Of people in one team who seem to have one name: those of one year of birth, and the others."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in people:
        by_name[row["name"]].append(row)
    for name, rows in sorted(by_name.items()):
        by_year: dict[int | None, list[Row]] = defaultdict(list)
        for row in rows:
            by_year[row["birth_year"]].append(row)
        for year, same in sorted(by_year.items(), key=lambda pair: pair[0] or 0):
            if year is not None and len(same) > 1:
                told = Words(
                    f"同名“{name}”、同为 {year} 年出生、同在一队：", f"are all {name}, born in {year}, in one team"
                )
                yield _of(TWICE, same, told)
        if len(rows) > 1 and (len(by_year) > 1 or None in by_year):
            yield _of(SAME_NAME, rows, Words(f"同一队伍里都叫“{name}”：", f"are all called {name}, in one team"))


def alike_numbers(people: Sequence[Row]) -> Iterator[Finding]:
    """Of people whose numbers seem to be alike those that are."""
    by_text: dict[str, list[Row]] = defaultdict(list)
    for row in people:
        by_text[by_number(row)].append(row)
    for _, rows in sorted(by_text.items()):
        if len(rows) > 1:
            yield _of(ALIKE, rows, Words("编号几乎相同：", "have almost the same number"))


def equal_teams(teams: Sequence[Row]) -> Iterator[Finding]:
    """Of teams at one home that seem to have one name those that do."""
    by_name: dict[str, list[Row]] = defaultdict(list)
    for row in teams:
        by_name[row["name"]].append(row)
    for name, rows in sorted(by_name.items()):
        if len(rows) > 1:
            codes = sorted(row["code"] for row in rows)
            said = Words(
                f"同一区划里都叫“{name}”：{listed(codes, '、')}",
                f"{listed(codes, ', ')} are all called {name}, in one region",
            )
            yield Finding(TEAM_SAME_NAME, in_order("Team", rows), said)


def _of(rule: Rule, people: list[Row], said: Words) -> Finding:
    codes = sorted(row["code"] for row in people)
    told = Words(f"{said.zh}{listed(codes, '、')}", f"{listed(codes, ', ')} {said.en}")
    return Finding(rule, in_order("Person", people), told)

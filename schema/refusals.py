"""The reasons for which single fields are not answered, each in Chinese and English; those of lists are in loaders."""

from collections.abc import Sequence

from graph.search.meant import Names, perhaps
from loaders.errors import Words

FOUND_ZH, FOUND_EN = "；可用 GraphQL 的 search 按名称查代码", "; `search` of GraphQL finds codes by names"
"""Of what there may be too much to be looked through for what is meant."""


def days_range(name: str, since: str, most: int) -> Words:
    return Words(
        f"{name}：不得早于 {since}，至多晚 {most} 天",
        f"{name}: must be a day from {since} on, at most {most} days later",
    )


def days_after(name: str, since: str, most: int) -> Words:
    return Words(
        f"{name}：须晚于 {since}，至多晚 {most} 天", f"{name}: must be a day after {since}, at most {most} days later"
    )


def day_before(name: str, today: str) -> Words:
    return Words(f"{name}：须早于 {today}", f"{name}: must be a day before {today}")


def no_such_day(name: str, on: str) -> Words:
    return Words(f"{name}：{on} 超出日期范围", f"{name}: {on} lies beyond the days that there are")


def too_many_compared(most: int, found: int) -> Words:
    return Words(
        f"where：一次至多比较 {most} 支队伍，现有 {found} 支", f"where: at most {most} teams are compared, not {found}"
    )


def too_many_worked_out(most: int, found: int) -> Words:
    return Words(
        f"on：其他日期一次至多推算 {most} 支队伍，现有 {found} 支，请用 where 缩小范围",
        f"on: on another day at most {most} teams are worked out, not {found}: narrow `where` down",
    )


def same_ends() -> Words:
    return Words("from、to：不能相同", "from, to: must not be the same")


def no_such_team(at: str, given: str) -> Words:
    shown = repr(given[:80])
    return Words(f"{at}：没有队伍 {shown}{FOUND_ZH}", f"{at}: there is no team {shown}{FOUND_EN}")


def no_such_region(given: str) -> Words:
    shown = repr(given[:80])
    return Words(
        f"region：没有代码为 {shown} 的区划{FOUND_ZH}", f"region: there is no region with the code {shown}{FOUND_EN}"
    )


def nothing_needed() -> Words:
    return Words("capabilities、needs：请写明需要什么", "capabilities, needs: say what is needed")


def one_way(at: str) -> Words:
    return Words(
        f"{at}：须且只能写能力（capability）、装备类别（equipmentType）、人员（role、qualification）之一",
        f"{at}: names a capability, an equipmentType, or a role and qualification; one of these",
    )


def wrong_amount(at: str, most: int, found: str, *, is_whole: bool) -> Words:
    zh, en = ("整数", "a whole number") if is_whole else ("数", "a number")
    return Words(
        f"{at}：须为大于 0、至多 {most} 的{zh}，不能是 {found}",
        f"{at}: must be {en} above 0, at most {most}, not {found}",
    )


def no_such_code(at: str, given: str, known: Names) -> Words:
    """Naming what may be meant among those that are known."""
    shown = repr(given[:80])
    zh, en = perhaps(given, known)
    return Words(f"{at}：没有代码 {shown}{zh}", f"{at}: there is no {shown}{en}")


def no_station() -> Words:
    return Words(
        "at：队伍驻地坐标未登记，请写明需要到达的地点",
        "at: where the team is stationed is not recorded; say where it is needed",
    )


def too_many_around(most: int) -> Words:
    return Words(
        f"这些区划周围有此能力的队伍超过 {most} 支，请用 region 或 reachKm 缩小范围",
        f"more than {most} teams with it lie around these regions: narrow `region` or `reachKm` down",
    )


def no_such_version(version: str, several: Sequence[str]) -> Words:
    shown, known = repr(version[:80]), ", ".join(several)
    return Words(f"draft.version：没有版次 {shown}，现有 {known}", f"draft.version: there is no {shown}, only {known}")


def no_draft(status: str) -> Words:
    return Words(f"draft：该版本不是草案，状态为 {status}", f"draft: this edition is {status}, no draft")


# Tables of answers


NO_LIST = Words("文档没有查询列表，不能生成表格", "The document asks for no list, so its answer is no table.")


def no_query(kind: str) -> Words:
    return Words(f"只有查询能生成表格，{kind} 不能", f"Only a query makes a table, not a {kind}.")


def no_such_table(named: str, several: Sequence[str]) -> Words:
    there = ", ".join(several)
    return Words(
        f"table：{named[:80]!r} 不是文档中的单个列表：{there}",
        f"table: {named[:80]!r} names no single list of the document: {there}",
    )


def several_tables(several: Sequence[str]) -> Words:
    there = ", ".join(several)
    return Words(f"CSV 只能有一张表，请用 table 指定：{there}", f"A CSV file has one table; name it in table: {there}")


def written_to() -> Words:
    return Words(
        "期间登记库有新的写入，各页不能合在一起，请再问一次",
        "The registry was written to meanwhile, so pages do not fit together; ask again.",
    )

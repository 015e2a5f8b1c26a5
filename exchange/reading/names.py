"""What people call the columns: in Chinese or English, with the row's name in front or the unit behind."""

import re
import unicodedata
from collections import defaultdict
from functools import lru_cache

from exchange.tables import REMOVE, Column, Table

BEHIND = re.compile(r"[（(\[【][^（(\[【]*[)）\]】]\s*\Z")
BETWEEN = re.compile(r"[\s_\-./、:：]+")
MARKED = "*＊ "
"""Behind the name of a column that must be filled."""
CHECKED = ("核对结果", "checked")
"""Columns of a marked copy that tell what was found; they are passed over."""
OTHER: dict[str, tuple[str, ...]] = {
    "code": ("编号", "编码", "代码", "代号"),
    "name": ("名称", "全称", "姓名", "full name"),
    "part_of": ("上级", "上级代码", "parent", "parent code"),
    "latitude": ("纬度", "北纬", "lat"),
    "longitude": ("经度", "东经", "lon", "lng", "long"),
    "region": ("区划", "行政区划", "区划代码", "region code"),
    "quantity": ("数量", "件数", "qty", "amount"),
    "serial": ("序列号", "出厂编号", "serial no", "s/n"),
    "issued_on": ("发证日期", "签发日期", "issued", "date of issue"),
    "expires_on": ("有效期", "有效期至", "到期日", "失效日期", "expiry", "expiry date", "valid until"),
    "inspection_due": ("检验有效期", "下次检验", "next inspection"),
    "birth_year": ("出生年", "year born"),
    "since": ("起始日期", "开始日期", "from", "start", "start date"),
    "until": ("截止日期", "结束日期", "to", "end", "end date"),
    "establishment": ("编制人数", "authorised headcount", "authorized headcount"),
    "address": ("地址", "详细地址"),
    "population": ("人口数", "常住人口"),
    "team": ("队伍代码", "队伍编号", "team code"),
    "person": ("人员编号", "person code"),
    "type": ("类别代码", "型号类别", "type code"),
    "substitutes_for": ("被替代装备类别", "被替代", "replaces"),
    "stands_in_for": ("被代理人", "被替补人", "deputises for"),
    REMOVE: ("删除", "delete"),
}
"""Further names by column. One that fits two columns of a file is refused, naming both."""


def fitting(table: Table, header: str) -> list[str]:
    """The columns that may be meant: the one of that very name, else all that are called so."""
    called = header.rstrip(MARKED)
    if called == REMOVE or table.column(called):
        return [called]
    names = _names(table)
    return names.get(_key(called)) or names.get(_key(BEHIND.sub("", called))) or []


def is_own(table: Table, name: str, header: str) -> bool:
    """Whether a column is called as Muster calls it, in either language."""
    column = table.column(name)
    return header.rstrip(MARKED) in (name, *((column.zh, column.en) if column else ()))


@lru_cache(64)
def _names(table: Table) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    row_zh, row_en = table.words
    for name, words in [*((column.name, _words(column)) for column in table.columns), (REMOVE, OTHER[REMOVE])]:
        for word in (name, *words):
            for called in (word, f"{row_zh}{word}", f"{row_en} {word}"):
                if name not in found[_key(called)]:
                    found[_key(called)].append(name)
    return dict(found)


def _words(column: Column) -> tuple[str, ...]:
    return (column.zh, BEHIND.sub("", column.zh), column.en, *OTHER.get(column.name, ()))


def _key(text: str) -> str:
    return BETWEEN.sub("", unicodedata.normalize("NFKC", text).casefold())

"""Group-by: how the keys and sums of a label are declared, and the types that are made of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import strawberry

from graph.model.declaration.property import Choice
from graph.model.labels.team import HOME, HOMES
from graph.model.registry import MODEL
from graph.ports.group import Sum
from loaders.grouping import field_of
from loaders.mapping.groups import GroupRoot, KeyMap
from schema.enumerations import described, enumeration
from schema.fields import Argument, Ref, entry, input_of, nullable, part, root
from schema.regions.types import REGION_LEVEL
from schema.scalars import Decimal

FLAGS = {True: ("是", "yes"), False: ("否", "no")}
NAMES = {"Term": ("code", "zh", "en"), "Standard": ("code", "title", "title_en")}
ORDER = enumeration(
    "GroupOrder",
    "How groups are ordered. 分组排序方式。",
    (
        Choice("COUNT", "数量多者在前，相同者按键", "The largest first, equal ones by key"),
        Choice("KEY", "按键", "By key: text by code point, objects by code, what is not recorded last"),
    ),
)


@part("One key of a group in words. 分组键的文字说明。")
class GroupLabel:
    """One key in words."""

    value: str | None = entry("Its value as text, of an object its code; null: not recorded. 值。")
    zh: str = entry("In Chinese. 中文。")
    en: str = entry("In English; the Chinese name where it has no English one. 英文。")


@dataclass(frozen=True)
class By:
    """A key: its type, what it says, what it maps to."""

    type: Any
    description: str
    mapped: KeyMap


def by_choice(
    type: Any,
    choices: Iterable[Choice],
    description: str,
    *,
    of: str,
    path: tuple[str, ...] = (),
    current: bool = False,
) -> By:
    """A key that is one of the declared choices."""
    words = {choice.code: (choice.zh, choice.en) for choice in choices}
    return By(type, description, KeyMap(path, of, words=words, is_current=current))


def by_value(type: Any, description: str, *, of: str, path: tuple[str, ...] = ()) -> By:
    """A key that is a plain value."""
    return By(type, description, KeyMap(path, of, words=FLAGS if type is bool else {}))


def by_part(description: str, *, of: str, letters: int) -> By:
    """A key that is the month (7 letters) or the year (4) of a day."""
    return By(str, description, KeyMap((), of, letters=letters))


def by_node(ref: Ref, description: str, *path: str, role: str = "", current: bool = False) -> By:
    """A key that is what the path leads to, or the term that the relationship names in its property `role`."""
    named = NAMES.get(ref.type_name, ("code", "name", "name_en"))
    mapped = KeyMap(path, role, bool(role), is_current=current, named=named)
    if ref.type_name == "Region":
        mapped = replace(mapped, tree=("part_of", "level"), by_level=HOMES if path[-1] == HOME else {})
    return By(ref, description, mapped)


def groups(
    ref: Ref, description: str, keys: Mapping[str, By], sums: Mapping[str, tuple[Sum, str]] | None = None
) -> Any:
    """A root that counts the nodes of a type's label by keys; null where it fails, so that the rest stands."""
    label, name = MODEL.label(ref.type_name), ref.type_name
    kind = described(f"{name}GroupKey", f"What {label.en} can be grouped by. {label.zh}分组键。", _words(keys))
    typed = _type(f"{name}Groups", f"Groups of {label.en}. {label.zh}分组。", _groups(name, label.zh, keys, sums or {}))
    mapped = GroupRoot(
        label.name,
        f"{name}GroupKey",
        {key: by.mapped for key, by in keys.items()},
        {field_of(key): of for key, (of, _) in (sums or {}).items()},
    )
    arguments = [
        Argument(
            "by",
            list[kind],  # type: ignore[valid-type]
            "By which keys, 4 at most; of none: one group of all. 分组键，至多4个。",
            ...,
        ),
        Argument("where", nullable(input_of(ref, "Where")), "Only those that fit. 筛选条件。"),
        Argument("order_by", ORDER, "In which order. 排序。", ORDER.COUNT),
        Argument("first", nullable(int), "How many groups at most, from 1 to 1000; 1000 where not said. 最多组数。"),
    ]
    if any(by.mapped.tree for by in keys.values()):
        words = "Regions are grouped under the division of this level that they are or lie in, if any. 归并到此级区划。"
        arguments.append(Argument("region_level", nullable(REGION_LEVEL), words))
    return root(nullable(typed), description, mapped, arguments)


def _words(keys: Mapping[str, By]) -> dict[str, str]:
    return {key: by.description for key, by in keys.items()}


def _groups(name: str, zh: str, keys: Mapping[str, By], sums: Mapping[str, tuple[Sum, str]]) -> dict[str, Any]:
    held = {key.lower(): (nullable(by.type), by.description) for key, by in keys.items()}
    key = _type(
        f"{name}GroupKeys", f"The keys of a group; null where not asked by, or not recorded. {zh}分组键值。", held
    )
    fields: dict[str, Any] = {
        "key": (key, "What its members have in common. 分组键值。"),
        "labels": (list[GroupLabel], "The same in words, in the order of `by`. 分组键的文字说明。"),
        "count": (int, "How many there are in it. 数量。"),
    }
    if sums:
        summed = {key: (nullable(Decimal), words) for key, (_, words) in sums.items()}
        described_as = f"Sums over a group, exact; null where none of it is recorded. {zh}合计。"
        fields["sums"] = (_type(f"{name}GroupSums", described_as, summed), "Sums over it. 合计。")
    group = _type(f"{name}Group", f"One group. {zh}分组。", fields)
    return {
        "groups": (list[group], "The groups that are not empty. 各组。"),  # type: ignore[valid-type]
        "truncated": (bool, "Whether there are more groups than are listed. 是否还有未列出的组。"),
    }


def _type(name: str, description: str, fields: Mapping[str, tuple[Any, str]]) -> Any:
    namespace: dict[str, Any] = {"__annotations__": dict.fromkeys(fields, Any)}
    for key, (kind, words) in fields.items():
        namespace[key] = strawberry.field(description=words, graphql_type=kind)
    return strawberry.type(type(name, (), namespace), name=name, description=description)

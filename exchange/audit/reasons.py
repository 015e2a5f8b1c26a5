"""The reasons of what is found in a registry, each in Chinese and English."""

from exchange.problem import Reason
from graph.ports.strays import Astray


def wrong_kind(kind: str, held: object) -> Reason:
    told = repr(held)[:80]
    return Reason(f"{told} 不是 {kind} 的存储形式", f"{told} is not how a {kind} is kept")


def other_form(wanted: object) -> Reason:
    told = repr(wanted)[:80]
    return Reason(f"不是规范形式，应为 {told}", f"is not in its one form, {told}")


def no_structure(detail: str) -> Reason:
    return Reason(f"结构无法读取（{detail}）", f"is no structure that can be read ({detail})")


def unknown_term(terms: str, code: str) -> Reason:
    return Reason(f"词表 {terms} 里没有 {code}", f"there is no term {code} in the list {terms}")


def other_list(terms: str) -> Reason:
    return Reason(f"所指词条不在词表 {terms}", f"leads to a term of another list than {terms}")


def dangling(zh: str, en: str, id: str) -> Reason:
    return Reason(f"所指的{zh} {id} 不存在", f"leads to the {en} {id}, which is not there")


def no_start(zh: str, en: str, id: str) -> Reason:
    return Reason(f"起点{zh} {id} 不存在", f"starts from the {en} {id}, which is not there")


def no_uuid() -> Reason:
    return Reason("id 不是 UUID", "its id is no UUID")


def other_id(wanted: str) -> Reason:
    return Reason(f"id 与标识不符，应为 {wanted}", f"its id is not that of its key, {wanted}")


def key_taken(id: str) -> Reason:
    return Reason(f"标识与 {id} 相同", f"has the same key as {id}")


def not_kept(name: str) -> Reason:
    return Reason(f"未保存，应有：{name}", f"is not kept, and should be: {name}")


def not_due() -> Reason:
    return Reason("按现有资料不应有这一条", "is kept, and nothing in the records calls for it")


def other_assessment() -> Reason:
    return Reason("与按现有资料重新评估的结果不同", "is not what an assessment of the records gives")


def other_rules() -> Reason:
    return Reason(
        "保存的评估出自其他规则、时区，或从未完成；启动服务时会重新评估",
        "what is kept is by other rules, of another zone or was never finished; serve works it out anew",
    )


STRAYS = {
    Astray.LABEL: Reason("有 {count} 个节点的标签不在模型中", "{count} nodes have labels that the model does not have"),
    Astray.TYPE: Reason(
        "有 {count} 条关系 {name} 不在模型中", "{count} relationships {name} are none that the model has between these"
    ),
    Astray.PROPERTY: Reason("有 {count} 处属性 {name} 不在模型中", "{count} have {name}, which the model does not"),
    Astray.NO_ID: Reason("有 {count} 个没有可用的 id", "{count} have no id that is a text"),
    Astray.SEVERAL_ENDS: Reason(
        "有 {count} 个指向多个，至多应为一个", "{count} lead to several, where one is the most"
    ),
    Astray.SEVERAL_STARTS: Reason(
        "有 {count} 个被多个所指，至多应为一个", "{count} are led to by several, where one is the most"
    ),
    Astray.TWICE: Reason("有 {count} 对重复相连", "{count} pairs are joined more than once"),
    Astray.KEY: Reason("有 {count} 个的 {name} 与标识不符", "{count} keep a {name} that is not of their key"),
    Astray.UNGUARDED: Reason(
        "缺少约束或索引 {name}；请运行 muster migrate",
        "the constraint or index {name} is missing; run `muster migrate`",
    ),
}
"""With places for how many there are and what it is called."""

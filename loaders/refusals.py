"""The reasons for which a request, or one field of it, is not answered, each in Chinese and English."""

from graph.ports.errors import NotReady, TimedOut, Unavailable
from graph.search.wanted import NoText
from loaders.errors import Code, Words

SHOWN = 80
"""Characters of what a client sent that it is told again."""


def failed(error: Exception) -> tuple[Words, Code]:
    """Of a failure that is not the client's: no word of what it was."""
    if isinstance(error, TimedOut):
        return Words("回答超时，已终止", "The answer took too long and was ended."), Code.TIMEOUT
    if isinstance(error, (Unavailable, NotReady)):
        return Words("登记库暂时无法读取", "The registry cannot be read at the moment."), Code.UNAVAILABLE
    return Words("内部出错", "Something went wrong."), Code.INTERNAL


def day_turned() -> Words:
    return Words("日期刚刚更替，请再问一次", "The day has just turned; ask again.")


# Values


def out_of_range(name: str, least: object, most: object, value: object) -> Words:
    return Words(
        f"{name}：须在 {least} 到 {most} 之间，不能是 {value}", f"{name}: must be from {least} to {most}, not {value}"
    )


def too_many(name: str, most: int) -> Words:
    return Words(f"{name}：一次至多 {most} 个", f"{name}: at most {most} at once")


def no_id(name: str, text: str) -> Words:
    shown = repr(text[:SHOWN])
    return Words(f"{name}：{shown} 不是本登记库的编号", f"{name}: {shown} is no id of this registry")


def no_cursor(name: str) -> Words:
    return Words(f"{name}：不是此列表按此排序的游标", f"{name}: is no cursor of this list in this order")


def first_and_last() -> Words:
    return Words("first、last：只能写其中一个", "first, last: only one of them can be given")


def no_text(why: NoText) -> Words:
    return Words(f"text：{why.zh}", f"text: {why.en}")


# Lists, filters and groups


def not_on_another_day() -> Words:
    return Words(
        "where、orderBy：其他日期的结果是即时推算的，不能筛选或排序",
        "where, orderBy: cannot be asked of what is worked out for another day",
    )


def filters_too_deep(most: int) -> Words:
    return Words(f"where：and、or、not 嵌套超过 {most} 层", f"where: and, or, not lie deeper than {most}")


def filters_too_far(most: int) -> Words:
    return Words(f"where：连续经过的关系超过 {most} 个", f"where: goes along more than {most} relations")


def too_many_filters(most: int) -> Words:
    return Words(f"where：比较超过 {most} 个", f"where: has more than {most} comparisons")


def too_many_keys(most: int) -> Words:
    return Words(f"by：分组键超过 {most} 个", f"by: has more than {most} keys")


def too_many_groups(most: int) -> Words:
    return Words(f"分组超过 {most} 个，请缩小范围", f"This has more than {most} groups: narrow it down")


def too_wide(width: int, most: int) -> Words:
    return Words(
        f"一个列表的每项要带 {width} 个单个对象，至多 {most} 个",
        f"The document asks one list for {width} single objects under each entry; {most} are allowed.",
    )


# Documents


def too_many_tokens(most: int) -> Words:
    return Words(f"文档超过 {most} 个词元", f"The document has more than {most} tokens.")


def too_many_brackets(most: int) -> Words:
    return Words(f"文档同时打开的括号超过 {most} 个", f"The document opens more than {most} brackets.")


def document_too_deep() -> Words:
    return Words("文档嵌套过深", "The document is nested too deep.")


def too_deep_fields(most: int) -> Words:
    return Words(f"文档的字段超过 {most} 层", f"The document has more than {most} levels of fields.")


def too_many_aliases(most: int) -> Words:
    return Words(f"文档的别名超过 {most} 个", f"The document has more than {most} aliases.")


def too_many_fields(most: int) -> Words:
    return Words(f"文档的字段超过 {most} 个", f"The document has more than {most} fields.")


def too_many_roots(most: int) -> Words:
    return Words(f"文档的顶层字段超过 {most} 个", f"The document has more than {most} root fields.")


def asked_too_often(key: str, most: int) -> Words:
    return Words(f"文档请求 {key} 超过 {most} 次", f"The document asks for {key} more than {most} times.")


def same_too_often() -> Words:
    return Words("文档重复请求相同字段过多，无法检查", "The document asks for the same fields too often to be checked.")


def aliases_of_schema() -> Words:
    return Words("查询模式本身时不能用别名", "Questions about the schema take no aliases.")


def no_schema() -> Words:
    return Words("这里不回答关于模式本身的查询", "Questions about the schema are switched off here.")


def no_operation() -> Words:
    return Words("文档没有操作", "The document has no operation.")


def no_operation_named(name: str) -> Words:
    shown = repr(name[:SHOWN])
    return Words(f"文档没有名为 {shown} 的操作", f"The document has no operation named {shown}.")


def several_operations() -> Words:
    return Words(
        "文档有多个操作，请在 operationName 中指明一个",
        "The document has several operations: name one in operationName.",
    )


def only_queries(kind: str) -> Words:
    return Words(f"本登记库不接受 {kind}", f"This registry takes no {kind}.")


def costs_too_much(cost: int, most: int) -> Words:
    return Words(
        f"此查询的代价可达 {cost}，超过上限 {most}：请缩小每页数量或少查一些",
        f"The question may cost {cost}, more than {most}: ask for smaller pages or less.",
    )


def variables_too_deep(most: int) -> Words:
    return Words(f"变量嵌套超过 {most} 层", f"The variables are nested deeper than {most} levels.")

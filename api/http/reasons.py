"""Why a request is no question that can be answered, each in Chinese and English."""

from collections.abc import Sequence

from loaders.errors import Words

LENGTH = Words("Content-Length 不是数字。", "Content-Length is no number.")
HOST = Words(
    "Host 头必须是本机：localhost、127.0.0.1 或 [::1]。",
    "The Host header must name this machine: localhost, 127.0.0.1 or [::1].",
)
UPGRADE = Words("不接受 Upgrade 头，请去掉后再发送。", "The header Upgrade is not taken; send the request without it.")
NO_HTTP = Words("不是有效的 HTTP 请求。", "This is no HTTP request that can be read.")
HEADERS = Words("请求头过大。", "The request's headers are too large.")
CONNECTIONS = Words("打开的连接过多，请稍后再试。", "Too many connections are open; try again in a moment.")

NO_MEDIA_TYPE = Words(
    "POST 需要 Content-Type: application/json 头。", "A POST needs the header Content-Type: application/json."
)
MEDIA_TYPE = Words("请求体必须是 application/json。", "The body must be application/json.")
CHARACTER_SET = Words(
    "请求体必须是 UTF-8 的 application/json，不带其他参数。",
    "The body must be application/json in UTF-8, without other parameters.",
)
ENCODING = Words(
    "请求体不能压缩：不接受 Content-Encoding。", "The body must not be compressed: no Content-Encoding is taken."
)

BATCH = Words("一次只问一个问题，不接受批量请求。", "One question at a time: batches are not taken.")
NO_OBJECT = Words("请求体必须是 JSON 对象。", "The request body must be a JSON object.")
PARAMETERS = Words("查询串不是有效的 UTF-8 参数。", "The query string is not well formed UTF-8 parameters.")
BODY = Words("请求体", "The request body")

TWO_DOCUMENTS = Words(
    "文档与其标识不一致，请只发送其中之一。",
    "The document and its identifier do not belong together; send one of them.",
)
ONLY_TRUSTED = Words(
    "这里只回答受信任的文档：请发送其 documentId。",
    "Only trusted documents are answered here: send the documentId of one.",
)
NONE_TRUSTED = Words(
    "这里没有受信任的文档：请在 query 中发送文档本身。",
    "No trusted documents are kept here: send the document itself in query.",
)
TOKEN = Words(
    "读取指标需要 Authorization: Bearer 头和指标令牌。",
    "A scrape needs the header Authorization: Bearer and the metrics token.",
)
ONLY_HERE = Words(
    "没有登录功能之前，只有在本机监听时才能导出表格；请在该机上使用 muster query --format。",
    "Tables are given out only where the server listens on loopback, as long as there is no sign-in; "
    "use muster query --format on its machine.",
)
NOTHING_HERE = Words("没有这个地址。", "There is nothing at this address.")
NOT_THIS_WAY = Words("这个地址不接受这种方法。", "This address does not take this method.")


def parameter(name: str) -> Words:
    """A parameter, as the subject of a sentence."""
    return Words(f"参数 {name}", f"The parameter {name}")


def twice(name: str) -> Words:
    return Words(f"参数 {name[:40]!r} 出现两次。", f"The parameter {name[:40]!r} is given twice.")


def no_json(what: Words, why: str) -> Words:
    """`why` is in the words of the library."""
    return Words(f"{what.zh}不是可读的 JSON：{why}。", f"{what.en} is no JSON that can be read: {why}.")


def huge_integer(what: Words) -> Words:
    return Words(
        f"{what.zh}中有超出 64 位的整数，或嵌套过深。",
        f"{what.en} has an integer that does not fit 64 bits, or is nested too deep.",
    )


def no_document(name: str) -> Words:
    return Words(f"{name} 必须是 GraphQL 文档文本。", f"{name} must be text with a GraphQL document.")


def no_text(name: str) -> Words:
    return Words(f"{name} 必须是文本或 null。", f"{name} must be text or null.")


def none_of(name: str, several: Sequence[str]) -> Words:
    return Words(f"{name} 必须是 {'、'.join(several)} 之一。", f"{name} must be one of {', '.join(several)}.")


def no_number(name: str, most: int) -> Words:
    return Words(f"{name} 必须是 1 到 {most} 之间的数。", f"{name} must be a number from 1 to {most}.")


def not_an_object(name: str) -> Words:
    return Words(f"{name} 必须是对象或 null。", f"{name} must be an object or null.")


def too_deep(most: int) -> Words:
    return Words(f"variables 嵌套超过 {most} 层。", f"variables are nested deeper than {most} levels.")


def slow_headers(seconds: float) -> Words:
    return Words(
        f"请求头未在 {seconds:g} 秒内到达。", f"The request's headers did not arrive within {seconds:g} seconds."
    )

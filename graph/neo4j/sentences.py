"""What a server or the driver says, in sentences for people: English, then Chinese."""

Sentence = tuple[str, str]

TIMED_OUT = ("the question took longer than its limit and was ended", "查询超过时限，已终止")
UNREACHED = ("{place} cannot be reached", "无法连接 {place}")
FULL = ("the disk that holds {place} is full", "{place} 所在的磁盘已满")
TOO_OLD = (
    "{place} is no Neo4j this program can use; it takes 5.26 or later",
    "{place} 不可用；需要 Neo4j 5.26 或更新版本",
)
ALL_IN_USE = ("all connections to {place} are in use; try again", "{place} 的连接全部在用；请重试")
LOST = (
    "{place} was lost during a commit; look whether what was written is there",
    "提交时与 {place} 失去连接；请查看写入的内容是否已在",
)
NO_REGISTRY = (
    "{place} is no registry yet; name another place, or create it first: `muster migrate`",
    "{place} 还不是登记库；请换一个位置，或先用 muster migrate 建库",
)
OTHER = (
    "{place} holds something else: there are nodes in it, and it is no registry; name another place",
    "{place} 里是别的内容：其中有节点，但不是登记库；请换一个位置",
)
OUTDATED = (
    (
        "{place} has the shape {held}, older than the {wanted} that this program needs; back it up, then run "
        "`muster migrate`"
    ),
    "{place} 的结构版本是 {held}，早于本程序所需的 {wanted}；请先备份，再运行 muster migrate",
)
TOO_NEW = (
    (
        "{place} has the shape {held}, which this program does not know: it knows those up to {wanted} and is too old "
        "for this database; use a newer one"
    ),
    "{place} 的结构版本是 {held}，本程序只认识到 {wanted}，版本过旧；请使用更新的程序",
)
NOT_EMPTY = (
    "{place} is not empty; only an empty registry can be filled",
    "{place} 不是空的；只能写入空的登记库",
)
HALF_FILLED = (
    (
        "{place} holds half of a register, and serves nobody: its writing is under way, or was cut off; then write it "
        "again from the same source (`muster copy` goes on, `muster load` begins anew), or empty the database"
    ),
    (
        "{place} 里只有登记册的一部分，不提供服务：写入正在进行，或已中断；若已中断，请从同一来源再次写入"
        "（muster copy 会继续，muster load 会重新开始），或清空数据库"
    ),
)
LATE = (
    "another write to {place} has not ended in {seconds:g} s; try again",
    "对 {place} 的另一次写入在 {seconds:g} 秒内没有结束；请稍后再试",
)
IN_USE = ("{place} is in use by another program that writes to it; try again", "{place} 正被另一个程序写入；请重试")
OVERTAKEN = (
    "another program changed {place} in the meantime, and nothing was written; try again",
    "其间另一个程序改动了 {place}，未写入任何内容；请重试",
)
READ_ONLY = ("{place} is read-only for this program", "{place} 对本程序是只读的")
TOO_MUCH = (
    "this is too much at once for the memory of {place}; write it in parts",
    "一次写入过多，{place} 内存不足；请分批写入",
)
ENDED = ("{place} ended the transaction; try again", "{place} 结束了该事务；请重试")

BY_CODE: tuple[tuple[str, Sentence], ...] = (
    ("Security.Unauthorized", ("{place} does not accept this user and password", "{place} 不接受此用户名和密码")),
    (
        "Security.AuthenticationRateLimit",
        (
            "{place} takes no more passwords for now: too many were wrong; wait a minute",
            "{place} 暂不接受登录：错误密码过多；请等一分钟",
        ),
    ),
    (
        "Security.CredentialsExpired",
        ("the password of {place} must be changed before it can be used", "{place} 的密码须先更改才能使用"),
    ),
    (
        "Security.Forbidden",
        (
            "this program may not do that in {place}; grant its user the right to",
            "本程序在 {place} 中没有所需权限；请为其用户授权",
        ),
    ),
    ("Database.DatabaseNotFound", ("there is no such database at {place}", "{place} 没有这个数据库")),
    ("General.ReadOnly", READ_ONLY),
    ("General.ForbiddenOnReadOnlyDatabase", READ_ONLY),
    ("General.DatabaseUnavailable", ("{place} is starting or stopping; try again", "{place} 正在启动或停止；请重试")),
    ("General.TransactionOutOfMemoryError", TOO_MUCH),
    ("General.MemoryPoolOutOfMemoryError", TOO_MUCH),
    ("General.OutOfMemoryError", ("{place} has no memory left", "{place} 内存已用尽")),
    ("Transaction.DeadlockDetected", IN_USE),
    ("Transaction.LockAcquisitionTimeout", IN_USE),
    ("Transaction.LockClientStopped", ENDED),
    ("Transaction.Terminated", ENDED),
    ("Cluster.NotALeader", ("{place} has another leader now; try again", "{place} 换了主节点；请重试")),
)
"""By the end of the server's code; the first that fits."""


def told(sentence: Sentence, **named: object) -> Sentence:
    """A sentence with its places filled."""
    return sentence[0].format(**named), sentence[1].format(**named)

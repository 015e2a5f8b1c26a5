"""Why a server did not start, by what it printed."""

from pathlib import Path

from scripts.local_neo4j.refused import Refused

LINES = 15
KNOWN = (
    ("No space left on device", "磁盘已满", "The disk is full"),
    ("Address already in use", "端口已被占用，可用 --port 换一个", "The port is in use; choose another with --port"),
    ("OutOfMemoryError", "内存不足，可用 --heap 1g 增加", "Memory ran out; give it more with --heap 1g"),
    ("Invalid maximum heap size", "--heap 的值不对，应如 512m 或 2g", "--heap must be like 512m or 2g"),
    (
        "Could not reserve enough space",
        "这台机器的内存不够 --heap 所要的",
        "The machine has not the memory that --heap asks",
    ),
    ("server.memory.pagecache.size", "--page-cache 的值不对，应如 128m", "--page-cache must be like 128m"),
    ("Permission denied", "没有写入权限", "Writing is not permitted"),
)


def trouble(log: Path) -> Refused:
    """The sentence, with the end of the log."""
    printed = log.read_text(encoding="utf-8", errors="replace")
    end = "\n".join(printed.splitlines()[-LINES:])
    for sign, zh, en in KNOWN:
        if sign in printed:
            return Refused(f"Neo4j 没有启动：{zh}。日志：{log}", f"Neo4j did not start. {en}. Its log: {log}")
    return Refused(f"Neo4j 没有启动。日志：{log}", f"Neo4j did not start. Its log: {log}\n{end}")

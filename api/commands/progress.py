"""Progress of a load as bars, one a stage."""

from collections.abc import Iterator
from contextlib import contextmanager

from rich.progress import TaskID

from api.commands.screen import bar
from exchange.progress import Progress

STAGES = {
    "generate": "生成 generate",
    "check": "检查 check",
    "write": "写入 write",
    "assess": "评估 assess",
    "copy": "复制 copy",
    "verify": "核对 verify",
    "export": "写出 export",
    "findings": "查找问题 findings",
}


@contextmanager
def told() -> Iterator[Progress]:
    """What a load tells its progress; nothing is shown where stderr is piped."""
    with bar() as bars:
        tasks: dict[str, TaskID] = {}

        def tell(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(STAGES.get(stage, stage), total=total)
            bars.update(tasks[stage], completed=done, total=total)

        yield tell

"""`muster schema`: the GraphQL contract in its printed form."""

import difflib
from pathlib import Path
from typing import Annotated

import typer

from api.commands.exits import Exit, Refusal
from schema.breaking import broken
from schema.build import sdl


def schema(
    output: Annotated[Path | None, typer.Option(help="写入文件 / Write it to this file.")] = None,
    check: Annotated[Path | None, typer.Option(help="与文件比较，不同则失败 / Compare it with this file.")] = None,
    released: Annotated[
        Path | None, typer.Option(help="检查是否违背已发布的契约 / Fail where it breaks this released contract.")
    ] = None,
) -> None:
    """打印 GraphQL 契约（SDL）/ Print the GraphQL contract as SDL."""
    text = sdl().rstrip("\n") + "\n"
    if check is not None:
        _compare(check, text)
    elif released is not None:
        _keep(released, text)
    elif output is not None:
        output.write_text(text, "utf-8")
    else:
        typer.echo(text, nl=False)


def _compare(path: Path, text: str) -> None:
    kept = path.read_text("utf-8") if path.exists() else ""
    if kept == text:
        return
    for line in difflib.unified_diff(kept.splitlines(), text.splitlines(), str(path), "code", lineterm=""):
        typer.echo(line)
    raise Refusal(
        Exit.REFUSED,
        f"{path} 与代码不一致；运行 make sdl 更新。",
        f"{path} is not what the code says; `make sdl` writes it anew.",
    )


def _keep(path: Path, text: str) -> None:
    found = broken(path.read_text("utf-8"), text)
    for sentence in found:
        typer.echo(sentence)
    if found:
        raise Refusal(
            Exit.REFUSED,
            f"契约违背了已发布的 {path}；先标 @deprecated，下一版再删除。",
            f"The contract breaks the released one in {path}; mark as @deprecated first, remove a release later.",
        )

"""`muster template`: empty files with their columns, and a page on what each takes."""

from pathlib import Path
from typing import Annotated

import typer

from api.commands.exits import Exit, Refusal
from exchange import template as files


def template(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="写到这个文件夹 / The folder to write to.")],
) -> None:
    """写出空白导入表及填写说明；不覆盖已有文件 / Write empty files to fill in; what is there stays as it is."""
    try:
        written = files.write(folder)
    except OSError as failure:
        en = f"Cannot write to {folder}: {failure.strerror}."
        raise Refusal(Exit.REFUSED, f"无法写入 {folder}。", en) from None
    for path in written:
        typer.echo(path)

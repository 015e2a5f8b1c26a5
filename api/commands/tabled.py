"""An answer as a file of tables, for `muster query --format`."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.bootstrap import parts
from api.commands.chosen import said
from api.commands.exits import Exit, Refusal
from api.commands.screen import complain
from api.settings import Settings
from api.sheets import Form, Made, Wanted, made
from loaders.answer import Answer
from loaders.errors import RequestRefused


def check_place(form: Form, output: Path | None) -> None:
    """Refuse what could not be written, before anything is asked."""
    if output is None:
        if form is Form.XLSX and sys.stdout.isatty():
            raise Refusal(
                Exit.USAGE, "工作簿不能显示在屏幕上，请加 --output FILE.xlsx。", "A workbook needs --output FILE.xlsx."
            )
    elif output.exists():
        raise Refusal(Exit.REFUSED, f"{output} 已存在，未覆盖。", f"{output} is there already; nothing was written.")


async def tables(
    found: Settings, document: str, variables: Mapping[str, Any] | None, operation: str | None, wanted: Wanted
) -> Made:
    """The file; what is refused ends the command."""
    async with parts(found) as all_parts:
        await all_parts.current.ensure()
        contract = all_parts.contract

        async def ask(text: str, held: Mapping[str, Any]) -> Answer:
            return await contract.answer(text, held, operation)

        try:
            return await made(contract, all_parts.store, document, variables, operation, wanted, ask)
        except RequestRefused as refused:
            zh, en = (said(refused.errors, name) for name in ("zh", "en"))
            raise Refusal(Exit.REFUSED, f"没有写出表格：{zh}", f"No table was written: {en}") from None


def put(file: Made, output: Path | None) -> None:
    """Write it to a new file, else to stdout; what is missing of it is told on stderr, too."""
    if output is None:
        sys.stdout.buffer.write(file.body)
        sys.stdout.buffer.flush()
    else:
        try:
            with output.open("xb") as opened:
                opened.write(file.body)
        except OSError as failure:
            raise Refusal(
                Exit.USAGE, f"无法写入 {output}。", f"{output} cannot be written: {failure.strerror}."
            ) from None
    for mark in file.marks:
        complain(mark)

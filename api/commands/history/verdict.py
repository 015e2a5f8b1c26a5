"""What a check of the history found, in words or as JSON."""

from dataclasses import asdict

import orjson
import typer

from api.commands.exits import Exit
from api.commands.screen import complain
from registry.history.verify import Fault, Verdict

FAULTS = {
    Fault.MISSING: ("第 {seq} 条缺失", "entry {seq} is missing"),
    Fault.UNCHAINED: ("第 {seq} 条与前一条不相连", "entry {seq} does not follow from the one before it"),
    Fault.ALTERED: ("第 {seq} 条或其明细被改动", "entry {seq} or a row of it was altered"),
    Fault.REPLACED: ("最后一条（第 {seq} 条）不是登记库所记的那条", "the last entry ({seq}) is not the one on record"),
    Fault.ADDED: ("有不属于任何记录的条目或明细", "there are entries or rows that no hash covers"),
}


class Fail(typer.Exit):
    """Ends the command: the history is not what it was."""

    def __init__(self) -> None:
        super().__init__(Exit.REFUSED)


def tell(verdict: Verdict, *, as_json: bool) -> bool:
    """Say it; whether all is well."""
    if as_json:
        typer.echo(orjson.dumps(asdict(verdict)).decode())
    elif verdict.fault is not None:
        zh, en = (text.format(seq=verdict.seq) for text in FAULTS[verdict.fault])
        complain(f"变更记录有误：{zh}；此前 {verdict.checked} 条无误。")
        complain(f"The history was tampered with or damaged: {en}; the {verdict.checked} checked before it fit.")
    else:
        typer.echo(f"变更记录无误：{verdict.checked} 条；最后一条的散列值 {verdict.hash or '-'}")
        typer.echo(f"The history is whole: {verdict.checked} entries; hash of the last {verdict.hash or '-'}")
    return verdict.fault is None

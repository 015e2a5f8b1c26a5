"""A register written as the files of a load folder, a district at a time."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from samples.generate.register import parts
from samples.generate.size import Size
from samples.generate.tables import TABLES

MANIFEST = "register.yaml"
Told = Callable[[int, int], None]
"""Told how many districts are written, and how many there are."""


def untold(done: int, total: int) -> None:
    """Tells nobody."""


def write(size: Size, folder: Path, include: Sequence[str], told: Told = untold) -> None:
    """Write all files into a folder that is there; `include` names the folders that are part of the same load."""
    total = len(size.districts)
    with ExitStack() as stack:
        files = {
            table.name: stack.enter_context((folder / f"{table.name}.csv").open("w", encoding="utf-8", newline=""))
            for table in TABLES
        }
        for table in TABLES:
            table.begin(files[table.name])
        for done, found in enumerate(parts(size)):
            for table in TABLES:
                table.add(files[table.name], found.get(table.name, ()))
            told(done, total)
    (folder / MANIFEST).write_text(_manifest(size, include), encoding="utf-8", newline="")


def _manifest(size: Size, include: Sequence[str]) -> str:
    said = (
        f"name: {size.name}",
        f"name_en: {size.name_en}",
        f"reference_day: {size.reference_day}",
        "include:",
        *(f"  - {name}" for name in include),
    )
    return "".join(f"{line}\n" for line in said)

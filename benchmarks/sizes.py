"""The registers that are measured, by size, and how a store is filled with one."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from benchmarks import register
from benchmarks.questions import Variables, variables
from exchange.load import load
from graph.model.registry import MODEL
from registry.calendar import Calendar
from samples.generate.folder import make
from samples.generate.sizes import SIZES
from tests.contract.stores import open_store


def _made(size: str, folder: Path) -> None:
    make(SIZES[size](1), folder)


WRITERS: Mapping[str, Callable[[Path], None]] = {
    "small": register.write,
    "district": partial(_made, "district"),
    "city": partial(_made, "city"),
}


async def fill(url: str, folder: Path) -> tuple[int, Variables]:
    """Load the folder into an empty database; how many rows there were, and what to ask of it."""
    store = open_store(url, MODEL)
    try:
        await store.create()
        report = await load(store, folder, Calendar(pinned=register.TODAY))
        if report.problems:
            raise SystemExit("\n".join(f"{p.file}:{p.row} {p.column} {p.reason_en}" for p in report.problems[:10]))
        return report.total().created, await variables(store)
    finally:
        await store.close()

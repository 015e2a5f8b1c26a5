"""The sample register: loaded when the registry is empty, and served on its own day."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from api.actor import actor
from api.bootstrap import Parts, opened, parts
from api.commands.exits import Exit, Refusal
from api.commands.progress import told
from api.commands.screen import complain
from api.settings import Settings
from exchange import manifest
from exchange.load import load
from graph.model.labels.change import HISTORY
from graph.model.registry import MODEL
from graph.ports.marks import REFERENCE_DAY, REGISTER
from graph.ports.store import Store
from graph.ports.whole import Part
from registry.calendar import Calendar

FOLDER = Path(__file__).resolve().parents[2] / "samples" / "district"


@asynccontextmanager
async def sampled(settings: Settings, pinned: Callable[[Settings], None]) -> AsyncIterator[Parts]:
    """All parts with the sample behind them; `pinned` is told the settings that hold."""
    prepared = await prepare(settings)
    pinned(prepared)
    async with parts(prepared) as all_parts:
        yield all_parts


async def prepare(settings: Settings) -> Settings:
    """Load the sample into an empty registry; settings pinned to its day as long as it is what lies there."""
    said, _ = manifest.read(FOLDER)
    async with opened(settings) as store:
        if await is_empty(store):
            await _load(store, settings, said.reference_day)
        is_sample = await store.mark(REGISTER) == said.name
        day = await store.mark(REFERENCE_DAY)
    if settings.today is not None or not is_sample or not day:
        return settings
    return settings.model_copy(update={"today": date.fromisoformat(day)})


async def is_empty(store: Store) -> bool:
    """Whether nothing is in the registry, whatever its history tells; nothing is counted, for there may be millions."""
    for label in MODEL.labels:
        if label.name not in HISTORY and await store.last(Part(label.name)) is not None:
            return False
    return True


async def _load(store: Store, settings: Settings, day: date | None) -> None:
    complain("登记库是空的，正在导入示例登记册 …", "The registry is empty; loading the sample register ...")
    with told() as progress:
        calendar = Calendar(settings.timezone, settings.today or day)
        report = await load(store, FOLDER, calendar, progress=progress, actor=actor(settings))
    if report.is_refused:
        raise Refusal(
            Exit.REFUSED,
            "示例登记册有误，未导入：muster load samples/district 可看原因。",
            "The sample register was refused; `muster load samples/district` tells why.",
        )

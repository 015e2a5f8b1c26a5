"""Real files by the mappings that ship: loaded, written, loaded again, the registry is the same."""

from itertools import islice
from pathlib import Path

import pytest

from exchange.load import load
from exchange.writing.export import Wanted
from graph.ports.store import Store
from tests.load.test_export import same
from tests.load.world import CALENDAR
from tests.reading.test_written_back import again

MAPPINGS = Path(__file__).parents[2] / "samples" / "mappings"
MOST_LINES = 2_500
"""Of the large files only so many lines, to be done in seconds; their whole was the same too."""
TWICE = {"eden-vehicles-redcross-us.csv": 322}
"""The line that names a vehicle which the line before it has named: the whole file is refused for it."""
FILES = [
    (("regions-five-levels",), "regions-beijing-5level.csv"),
    (("regions-five-levels",), "regions-shenzhen-gbk.csv"),
    (("regions-cn-counties", "regions-cn-towns"), "regions-cn-counties.csv regions-cn-towns.csv"),
    (("airports-world",), "airports-world.csv"),
    (("fire-stations-montreal",), "fire-stations-montreal.csv"),
    (("fire-stations-seattle",), "eden-fire-stations-seattle.csv"),
    (("fire-stations-calgary",), "fire-stations-calgary.xlsx"),
    (("regions-cn-tree",), "regions-cn-tree.json"),
    (("needs-hubei-hospitals",), "needs-hubei-hospitals-2020.json"),
    (("needs-hubei-supplies",), "needs-hubei-hospitals-2020.json"),
    (("vehicles-redcross-us",), "eden-vehicles-redcross-us.csv"),
    (("warehouse-stock-manila",), "eden-warehouse-stock-manila.csv"),
    (("staff-ifrc-train",), "eden-staff-ifrc-train.csv"),
    (("volunteers-turkey-demo",), "eden-volunteers-turkey-demo.csv"),
]


def put(data: Path, name: str, folder: Path) -> Path:
    """The file, or the beginning of it, in a folder of its own."""
    to = folder / name
    if to.suffix != ".csv":
        to.write_bytes((data / name).read_bytes())
        return to
    with (data / name).open("rb") as lines:
        kept = list(islice((line for number, line in enumerate(lines, 1) if TWICE.get(name) != number), MOST_LINES))
    to.write_bytes(b"".join(kept))
    return to


@pytest.mark.parametrize(("maps", "files"), FILES, ids=[files.partition(" ")[0] for _, files in FILES])
async def test_a_real_file_comes_back_as_it_was(
    maps: tuple[str, ...], files: str, data: Path, store: Store, tmp_path: Path
) -> None:
    folder = tmp_path / "real"
    folder.mkdir()
    paths = [put(data, name, folder) for name in files.split()]
    several = [MAPPINGS / f"{name}.yaml" for name in maps]
    from_where = folder if len(paths) > 1 else paths[0]
    report = await load(store, from_where, CALENDAR, maps=several)
    assert report.problems == []
    found = await again(store, tmp_path, Wanted())
    assert await same(store, found)
    repeated = await load(found, from_where, CALENDAR, maps=several)
    assert repeated.total().unchanged == report.total().created
    await found.close()

"""`exchange.writing`: what is loaded, written and loaded again is the same registry, on every store."""

import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from exchange.load import load
from exchange.writing.export import NotWritten, Wanted, export
from exchange.writing.forms import Form
from exchange.writing.headers import Headers
from graph.model.identity import node_id
from graph.ports.store import Store
from tests.load.content import content
from tests.load.world import CALENDAR, opened, put
from tests.places import Place

AWKWARD = """code,name,address,kind
B1,"=1+1",@x,STATION
B2,''=1+1,"a, ""b"" ;c",DEPOT
B3,-5,''-,DEPOT
B4,'plain',＝A1,DEPOT
"""


@pytest.fixture
async def other(place: Place) -> AsyncIterator[Store]:
    """An empty registry."""
    found = opened(place())
    await found.create()
    yield found
    await found.close()


def entered(found: Any) -> Any:
    """All that people entered or that follows from it: without the stamps of when and how often it was written."""
    if isinstance(found, dict):
        return {
            name: entered(held) for name, held in found.items() if name not in ("created_at", "updated_at", "revision")
        }
    return found


async def same(one: Store, other: Store) -> bool:
    return bool(entered(await content(one)) == entered(await content(other)))


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted(headers=Headers.ZH),
        Wanted(headers=Headers.EN),
        Wanted(Form.XLSX, Headers.ZH),
        Wanted(Form.XLSX, Headers.EN),
    ],
    ids=lambda wanted: f"{wanted.form}-{wanted.headers}",
)
async def test_what_was_written_loads_as_the_same_registry(
    loaded: Store, other: Store, tmp_path: Path, wanted: Wanted
) -> None:
    await load(loaded, put(tmp_path / "awkward", "bases.csv", AWKWARD), CALENDAR)
    told: list[tuple[str, int, int]] = []
    done = await export(loaded, tmp_path / "out", wanted, progress=lambda *step: told.append(step))
    assert (done.rows["bases"], done.rows["teams"], done.standards) == (4, 3, 1)
    assert told[-1] == ("export", sum(done.rows.values()), sum(done.rows.values()))
    report = await load(other, tmp_path / "out", CALENDAR)
    assert (report.problems, report.warnings) == ([], [])
    assert await same(loaded, other)
    base = (await other.nodes("Base", [node_id("Base", "B2")])).popitem()[1]
    assert (base["name"], base["address"]) == ("'=1+1", 'a, "b" ;c')
    assert (await load(loaded, tmp_path / "out", CALENDAR)).total().unchanged > 0
    assert (await load(loaded, tmp_path / "out", CALENDAR)).total().updated == 0


async def test_no_cell_of_a_file_begins_as_a_formula(loaded: Store, tmp_path: Path) -> None:
    await load(loaded, put(tmp_path / "awkward", "bases.csv", AWKWARD), CALENDAR)
    await export(loaded, tmp_path / "out")
    lines = (tmp_path / "out" / "bases.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[1] for line in lines[1:]] == ["'=1+1", "''=1+1", "'-5", "'plain'"]
    assert lines[4].endswith("'＝A1,")


async def test_a_chosen_table_as_json_lines_has_values_as_json_has_them(loaded: Store, tmp_path: Path) -> None:
    done = await export(loaded, tmp_path / "out", Wanted(Form.JSONL, only=["teams"]))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["teams.jsonl"]
    rows = [json.loads(line) for line in (tmp_path / "out" / "teams.jsonl").read_text(encoding="utf-8").splitlines()]
    assert (len(rows), done.rows) == (3, {"teams": 3})
    assert rows[0]["code"] == "T1"
    assert isinstance(rows[0]["capabilities"], list)
    assert {type(row["establishment"]) for row in rows} <= {int, type(None)}


async def test_a_folder_in_use_is_left_as_it_is(loaded: Store, tmp_path: Path) -> None:
    path = put(tmp_path / "out", "mine.txt", "mine")
    with pytest.raises(NotWritten, match="is no empty folder") as told:
        await export(loaded, tmp_path / "out")
    assert "不是空文件夹" in told.value.zh
    assert [each.name for each in tmp_path.iterdir() if "out" in each.name] == ["out"]
    assert path.read_text() == "mine"


async def test_a_registry_that_is_written_to_meanwhile_is_not_written_half(loaded: Store, tmp_path: Path) -> None:
    changed = put(tmp_path / "change", "organisations.csv", "code,name,kind\nO9,新,BUREAU\n")
    others: list[Any] = []

    class Changing:
        """The store, which somebody loads into between two questions."""

        def __getattr__(self, name: str) -> Any:
            return getattr(loaded, name)

        async def standards(self) -> Any:
            others.append(await load(loaded, changed, CALENDAR))
            return await loaded.standards()

    with pytest.raises(NotWritten, match="written to meanwhile"):
        await export(Changing(), tmp_path / "out")
    assert others[0].is_loaded
    assert not (tmp_path / "out").exists()
    assert [each.name for each in tmp_path.iterdir() if "out" in each.name] == []

"""Whole registers and random texts, written and read again: nothing is lost or changed on the way."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.formulas import guarded, unguarded
from exchange.load import load
from exchange.standards import Severity
from exchange.standards.reading.bases import WORDS
from exchange.standards.reading.editions import Status
from exchange.standards.reading.read import read_text
from exchange.tables import tables
from exchange.text import FORBIDDEN, clean
from exchange.writing.export import Wanted, export
from exchange.writing.forms import Form
from exchange.writing.headers import Headers, headers
from exchange.writing.standards import document
from graph.model.identity import node_id
from graph.model.registry import MODEL
from graph.model.requirements import Confidence, Level, Standard
from graph.model.rules import Base, BaseKind
from graph.ports.store import Store
from graph.ports.write import Create
from registry.calendar import Calendar
from tests.load.test_export import same
from tests.load.world import CALENDAR, opened
from tests.oracle.cases import case
from tests.reading.drawn import Drawn

DISTRICT = Path(__file__).parents[2] / "samples" / "district"
NOW = datetime(2026, 6, 1, tzinfo=UTC)
ATTEMPTS, FILLED = 8, 8
SIGNS = st.sampled_from("=+-@'＝＋－＠\"',;|\\/·（）(){}[]#%&*!?～ ")
ALPHABET = st.one_of(SIGNS, st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Z")))


def _cleaned(alphabet: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts as a registry keeps them."""
    drawn = st.text(alphabet, min_size=1, max_size=40).filter(lambda text: not FORBIDDEN.search(text))
    return drawn.map(clean).filter(bool)


TEXTS = _cleaned(ALPHABET)
CODES = _cleaned(st.sampled_from("=+-@'\"/:.,#()ab01"))


async def again(store: Store, folder: Path, wanted: Wanted, calendar: Calendar = CALENDAR) -> Store:
    """The register as a new one knows it that loaded what was written."""
    await export(store, folder / "out", wanted)
    found = opened(f"sqlite:///{folder}/again.db")
    await found.create()
    report = await load(found, folder / "out", calendar)
    assert report.problems == []
    return found


async def test_the_district_comes_back_as_it_was(store: Store, tmp_path: Path) -> None:
    calendar = Calendar(zone="Asia/Shanghai", pinned=date(2026, 9, 15))
    assert (await load(store, DISTRICT, calendar)).is_loaded
    found = await again(store, tmp_path, Wanted(), calendar)
    assert await same(store, found)
    assert [await found.mark(name) for name in ("register", "reference_day")] == [
        await store.mark(name) for name in ("register", "reference_day")
    ]
    await found.close()


@pytest.mark.parametrize("seed", range(6))
async def test_a_random_register_comes_back_as_it_was(seed: int, tmp_path: Path) -> None:
    drawn = Drawn(seed)
    for attempt in range(ATTEMPTS):
        drawn.write(tmp_path / "drawn")
        store = opened(f"sqlite:///{tmp_path}/first-{attempt}.db")
        await store.create()
        report = await load(store, tmp_path / "drawn", CALENDAR)
        if report.is_loaded:
            break
        await store.close()
        drawn.mend(report.problems)
    assert report.is_loaded, report.problems[:5]
    assert sum(size > 0 for size in drawn.sizes.values()) > FILLED, drawn.sizes
    found = await again(store, tmp_path, Wanted(list(Form)[seed % 2], list(Headers)[seed % 3]))
    assert await same(store, found)
    await store.close()
    await found.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.tuples(CODES, TEXTS, TEXTS), min_size=1, max_size=8, unique_by=lambda row: row[0]),
    st.sampled_from([Wanted(), Wanted(Form.XLSX), Wanted(headers=Headers.ZH)]),
)
async def test_random_texts_come_back_as_they_were(rows: Sequence[tuple[str, str, str]], wanted: Wanted) -> None:
    with TemporaryDirectory() as place:
        store = opened(f"sqlite:///{place}/first.db")
        await store.create()
        bases = [
            {"id": node_id("Base", code), "code": code, "name": name, "address": address, "kind": "DEPOT"}
            for code, name, address in rows
        ]
        async with store.work(NOW) as work:
            await work.write(Create("Base", bases))
            await work.commit()
        found = await again(store, Path(place), wanted)
        assert await same(store, found)
        await store.close()
        await found.close()


@given(TEXTS)
def test_a_guarded_text_is_no_formula_and_comes_back(text: str) -> None:
    assert guarded(text)[0] not in "=+-@＝＋－＠"
    assert unguarded(guarded(text)) == text


def _named(standard: Standard) -> str:
    """All it says; numbers of the team that are measures by name too have only one name in a file."""
    said = repr(standard)
    for word, kind in WORDS.items():
        said = said.replace(repr(Base(BaseKind.MEASURE, word)), repr(Base(kind)))
    return said


def _drawn(seed: int) -> Standard:
    """A standard whose lines are named, and without what is kept of no line: the cap of one that is not critical."""
    edition = case(seed).edition
    lines = tuple(replace(one, name="甲", cap=one.cap if one.critical else Level.R4) for one in edition.requirements)
    least = max((one.confidence for one in lines), key=list(Confidence).index)
    whole = replace(edition, requirements=lines, confidence=least, status=Status.IN_FORCE)
    return Standard("S", "标题: '1'", "title", None, (), (whole,))


def test_random_standards_come_back_as_they_were() -> None:
    compared = 0
    for seed in range(300):
        standard = _drawn(seed)
        found, problems = read_text("s.yaml", document(standard))
        reasons = {each.reason_en for each in problems if each.severity is Severity.ERROR}
        # what the cases hold and no file may
        assert all("a redundancy needs post lines" in one or "not within the first band" in one for one in reasons)
        if not reasons:
            assert found is not None
            assert repr(found.standard) == _named(standard)
            compared += 1
    assert compared > 200


@pytest.mark.parametrize("how", list(Headers))
def test_every_header_is_read_as_its_own_column(how: Headers) -> None:
    for table in tables(MODEL).values():
        written = headers(table, how)
        assert len(set(written)) == len(written)

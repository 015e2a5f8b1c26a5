"""Foreign layouts by mappings: real files read right, and every mistake of a mapping or a file named."""

from functools import partial
from hashlib import blake2b
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from exchange.load import load
from exchange.report import Report
from exchange.writing.marked import mark
from graph.model.identity import node_id
from graph.ports.store import Store
from tests.load.world import CALENDAR

MAPPINGS = Path(__file__).parents[2] / "samples" / "mappings"
GOOD = """\
file: stations.csv
rows:
  - table: organisations
    once: true
    columns:
      code: {column: Owner, values: {City: C-1}, otherwise: O-1}
      name: Owner
      kind: {constant: DEPARTMENT}
  - table: bases
    when: {column: Closed, is: [""]}
    columns:
      code: {text: "ST-{No}"}
      name: {column: Name, before: "("}
      kind: {constant: STATION}
      latitude: {column: Lat, places: 6}
      longitude: {column: Lon, times: "-1"}
leaves_out: [Phone]
"""
STATIONS = """\
Stations of the city,,,,,,
No,Name,Owner,Closed,Lat,Lon,Phone
1,First (old),City,,45.12345678,73.5,555
2,Second,City,2001,45,73,555
3,Third,County,,46.5,74,
"""


def write(folder: Path, text: str = GOOD, data: str | bytes = STATIONS) -> Path:
    (folder / "stations.csv").write_bytes(data.encode() if isinstance(data, str) else data)
    (folder / "map.yaml").write_text(text, encoding="utf-8")
    return folder / "map.yaml"


def told(report: Report) -> list[tuple[str, int | None, str | None, str]]:
    return [(each.file, each.row, each.column, each.reason_en) for each in report.problems]


async def test_a_row_feeds_several_tables_and_the_report_says_what_was_left_out(store: Store, tmp_path: Path) -> None:
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path)])
    assert report.problems == []
    assert {name: count.created for name, count in report.files.items()} == {
        "stations.csv → organisations": 2,
        "stations.csv → bases": 2,
    }
    first = (await store.nodes("Base", [node_id("Base", "ST-1")])).popitem()[1]
    assert (first["name"], first["latitude"], first["longitude"]) == ("First", 45_123_457, -73_500_000)
    assert [each.reason_en for each in report.notes] == [
        "read by the mapping map.yaml",
        "columns left out as the mapping says: Phone",
        "of these are protected: Phone",
        "its header is row 2; what is above was passed over",
        "its header is row 2; what is above was passed over",
    ]
    again = await load(store, tmp_path / "stations.csv", CALENDAR, maps=[tmp_path / "map.yaml"])
    assert again.total().unchanged == 4


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ("table: bases", "table: colours", 9, "there is no table colours"),
        ("      kind: {constant: STATION}", "      colour: {constant: red}", 14, "the table has no column colour"),
        ('      code: {text: "ST-{No}"}\n', "", 12, "lacks the key column code"),
        ("name: {column: Name", "name: {column: Phone", 13, "only be left out until sign-in exists"),
        ("leaves_out: [Phone]", "leaves_out: [Phone, Name]", 17, "Name is used and left out"),
        ('{text: "ST-{No}"}', '{text: "ST-{No"}', 12, "braces do not match"),
        ("{constant: STATION}", "{constant: STATION, column: Name}", 14, "exactly one of column, text, constant"),
        ("file: stations.csv", "file: stations.csv\nencoding: klingon", 2, "there is no encoding klingon"),
        ('times: "-1"', "times: much", 16, "must be a number"),
        ("once: true", "once: maybe", 4, "true or false"),
        ("rows:", "row:", 2, "there is no key row"),
        ("file: stations.csv\n", "", None, "needs `file`"),
        ("file: stations.csv", "file: stations.csv\neach: a\ntree: b", 1, "exactly one of each, tree"),
        ("file: stations.csv", "file: [", 3, "not valid YAML"),
    ],
)
async def test_a_mappings_own_mistakes_are_told_with_their_line(
    old: str, new: str, line: int | None, reason: str, store: Store, tmp_path: Path
) -> None:
    assert old in GOOD
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, GOOD.replace(old, new))])
    assert not report.is_loaded
    found = [(file, row) for file, row, _, why in told(report) if reason in why]
    assert found == [("map.yaml", line)], told(report)


@pytest.mark.parametrize(
    ("old", "new", "row", "place", "reason"),
    [
        ("No,Name", "Nr,Name", 1, "", "none of its first 20 rows is a header with the columns"),
        (",Phone\n", ",Phone,Colour\n", 2, "", "neither uses nor leaves out the columns Colour"),
        ("46.5", "north", 5, "Lat (latitude)", "is no number"),
        ("3,Third", "1,Third", 5, "No (code)", "has the same key as row 3"),
        ("3,Third", ",Third", 5, "No (code)", "must not be blank"),
    ],
)
async def test_what_a_file_has_wrong_is_told_by_its_own_rows_and_columns(
    old: str, new: str, row: int, place: str, reason: str, store: Store, tmp_path: Path
) -> None:
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, GOOD, STATIONS.replace(old, new))])
    assert not report.is_loaded
    found = [(each.row, each.place) for each in report.problems if reason in each.reason_en]
    assert (row, place) in found, told(report)


@pytest.mark.parametrize(
    ("old", "new", "places"),
    [
        ('{text: "ST-{No}"}', '{text: "{Name} {No} {Name}", values: {A: B}}', {"Name, No (code)"}),
        ("{constant: STATION}", "{constant: HOUSE}", {"kind"}),
        ("name: {column: Name", "region: Name\n      name: {column: Name", {"Name (region)"}),
    ],
)
async def test_a_column_is_named_by_all_that_it_is_made_of(
    old: str, new: str, places: set[str], store: Store, tmp_path: Path
) -> None:
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, GOOD.replace(old, new))])
    assert {each.place for each in report.problems} == places, told(report)


async def test_a_marked_copy_of_a_mapped_workbook_has_the_rows_as_the_mapping_made_them(
    store: Store, tmp_path: Path
) -> None:
    made = Workbook()
    for line in STATIONS.replace("46.5", "north").splitlines():
        made.worksheets[0].append([cell or None for cell in line.split(",")])
    made.save(tmp_path / "stations.xlsx")
    maps, to = [write(tmp_path, GOOD.replace(".csv", ".xlsx"))], tmp_path / "marked.xlsx"
    await load(store, tmp_path, CALENDAR, maps=maps, dry_run=True, marked=partial(mark, to, is_zh=False))
    sheets = {sheet.title: sheet for sheet in load_workbook(to).worksheets}
    assert list(sheets) == ["organisations", "bases"]
    red = [cell for row in sheets["bases"].iter_rows() for cell in row if cell.comment]
    assert [(cell.value, cell.comment and cell.comment.text) for cell in red] == [("north", "is no number")]
    assert [row[-1] for row in sheets["bases"].iter_rows(min_row=2, values_only=True)] == [
        "checked", "to be created", None, "Lat (latitude): is no number"
    ]  # fmt: skip
    assert (await load(store, to, CALENDAR)).problem_count == 1


async def test_a_code_that_stands_for_a_long_text_is_the_same_every_time(store: Store, tmp_path: Path) -> None:
    text = GOOD.replace('{text: "ST-{No}"}', '{text: "{No} {Name}", digest: 12}')
    for _ in range(2):
        report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, text)])
        assert report.problems == []
    assert report.total().unchanged == 4
    assert await store.nodes("Base", [node_id("Base", blake2b(b"1 First (old)").hexdigest()[:12])])


async def test_lists_within_objects_are_read_of_json_alone(store: Store, tmp_path: Path) -> None:
    text = GOOD.replace("rows:", "each: needs\nrows:", 1)
    assert told(await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, text)])) == [
        ("stations.csv", None, None, "is no JSON and has no lists within; each and tree are for JSON")
    ]


async def test_regions_without_codes_are_refused_with_what_would_mend_them(data: Path, store: Store) -> None:
    report = await load(store, data / "regions-hk-mo-tw.json", CALENDAR, maps=[MAPPINGS / "regions-five-levels.yaml"])
    assert [why for *_, why in told(report)] == [
        "is no list of objects [{…}, …]; save it as one, each object with a code of its own"
    ]


async def test_a_value_that_is_not_translated_is_refused(store: Store, tmp_path: Path) -> None:
    text = GOOD.replace(", otherwise: O-1", "")
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, text)])
    assert ("stations.csv → organisations", 5, "code", "is not among the values of the mapping: City") in told(report)


async def test_a_mapping_names_an_encoding_that_cannot_be_told_from_the_text(store: Store, tmp_path: Path) -> None:
    data = STATIONS.replace("First", "Première").encode("windows-1252")
    refused = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, GOOD, data)])
    assert "neither UTF-8 nor GB18030" in told(refused)[0][3]
    text = GOOD.replace("rows:", "encoding: windows-1252\nrows:")
    report = await load(store, tmp_path, CALENDAR, maps=[write(tmp_path, text, data)])
    assert report.problems == []
    assert (await store.nodes("Base", [node_id("Base", "ST-1")])).popitem()[1]["name"] == "Première"
    assert "read as cp1252" in [each.reason_en for each in report.notes]


REAL = [
    (("regions-five-levels",), "regions-shenzhen-gbk.csv", {"regions": 878}),
    (("regions-five-levels",), "regions-shenzhen-5level.csv", {"regions": 878}),
    (("fire-stations-montreal",), "", {"bases": 67}),
    (("fire-stations-seattle",), "", {"bases": 35, "organisations": 1}),
    (("fire-stations-calgary",), "", {"bases": 42}),
    (("staff-ifrc-train",), "", {"people": 20}),
    (("volunteers-turkey-demo",), "", {"organisations": 1, "people": 3}),
    (("regions-cn-counties",), "", {"regions": 3351}),
    (("warehouse-stock-manila",), "", {"equipment_types": 33, "bases": 4, "equipment": 152}),
    (("regions-cn-tree",), "", {"regions": 373, "regions 2": 3056}),
    (("needs-hubei-hospitals", "needs-hubei-supplies"), "", {"organisations": 227, "equipment_types": 23}),
]


@pytest.mark.parametrize(("maps", "file", "wanted"), REAL, ids=[f"{maps[0]} {file}".strip() for maps, file, _ in REAL])
async def test_a_real_file_is_loaded_whole(
    maps: tuple[str, ...], file: str, wanted: dict[str, int], data: Path, store: Store
) -> None:
    report = await load(store, data / file, CALENDAR, maps=[MAPPINGS / f"{name}.yaml" for name in maps])
    assert report.problems == []
    assert {name.partition(" → ")[2]: count.created for name, count in report.files.items()} == wanted


async def test_the_same_regions_in_two_encodings_are_the_same(data: Path, store: Store) -> None:
    maps = [MAPPINGS / "regions-five-levels.yaml"]
    await load(store, data / "regions-shenzhen-5level.csv", CALENDAR, maps=maps)
    report = await load(store, data / "regions-shenzhen-gbk.csv", CALENDAR, maps=maps)
    assert (report.total().unchanged, report.total().updated) == (878, 0)


async def test_townships_find_their_parents_in_another_file_or_are_refused(data: Path, store: Store) -> None:
    report = await load(store, data, CALENDAR, maps=[MAPPINGS / "regions-cn-towns.yaml"], dry_run=True)
    assert report.problem_count == 41_352
    assert len(report.problems) == report.listed
    assert {each.reason_en for each in report.problems} == {"there is no region of this code"}


async def test_a_catalogue_in_two_encodings_is_refused_by_line_and_loaded_once_it_is_in_one(
    data: Path, store: Store, tmp_path: Path
) -> None:
    maps = [MAPPINGS / "items-ifrc-standard.yaml"]
    report = await load(store, data, CALENDAR, maps=maps)
    assert [why.partition(";")[0] for *_, why in told(report)] == [
        "mixes two encodings: line 5812 is UTF-8, line 6261 is not"
    ]
    lines = (data / "eden-items-ifrc-standard.csv").read_bytes().splitlines(keepends=True)
    some = [lines[0], *lines[5_700:6_300]]
    mended = [line for line in some if line.decode(errors="ignore").encode() == line]
    assert len(mended) < len(some)
    (tmp_path / "eden-items-ifrc-standard.csv").write_bytes(b"".join(mended))
    report = await load(store, tmp_path, CALENDAR, maps=maps)
    assert (report.problems, report.total().created) == ([], len(mended) - 1)


async def test_a_vehicle_that_is_listed_twice_is_told_by_row(data: Path, store: Store) -> None:
    report = await load(store, data, CALENDAR, maps=[MAPPINGS / "vehicles-redcross-us.yaml"])
    assert [(each.row, each.column, each.value) for each in report.problems] == [(322, "code", "ARC-4702")]

"""What a load writes, changes, leaves and takes back."""

from pathlib import Path

from exchange.load import load
from exchange.report import Count
from exchange.template import write as write_template
from graph.model.identity import node_id, relationship_id
from graph.model.labels.team import HOMES
from graph.ports.marks import ASSESSED_ON, REFERENCE_DAY, REGISTER
from graph.ports.store import Store
from tests.load.conftest import Correct
from tests.load.content import content
from tests.load.world import CALENDAR, FILES, ON, put, write

T1 = node_id("Team", "T1")


async def team(store: Store, code: str = "T1") -> dict[str, object]:
    id = node_id("Team", code)
    return (await store.nodes("Team", [id]))[id]


async def test_a_folder_is_loaded_whole_with_relationships_and_assessments(loaded: Store) -> None:
    counted = await loaded.count_all()
    assert counted["Region"] == 4
    assert counted["Team.serves"] == 2
    assert counted["Equipment.loans"] == 2
    assert counted["Exercise.attended_by"] == 3
    assert counted["Requirement"] == 3
    assert counted["Assessment"] == 2
    assert await loaded.mark(ASSESSED_ON) == ON.isoformat()
    assert (await team(loaded))["readiness"] == "R4"


async def test_values_are_kept_in_their_raw_form(loaded: Store) -> None:
    found = await team(loaded)
    assert found["confirmed_at"] == "2026-05-20T00:00:00.000000Z"
    type_ = (await loaded.nodes("EquipmentType", [node_id("EquipmentType", "boat")])).popitem()[1]
    assert type_["demands"] == '["EXPIRES_ON","INSPECTION_DUE"]'
    rope = (await loaded.nodes("Equipment", [node_id("Equipment", "E3")])).popitem()[1]
    assert rope["quantity"] == 25_500_000
    pump = (await loaded.nodes("Equipment", [node_id("Equipment", "E4")])).popitem()[1]
    assert pump["measures"] == '{"flow":"150"}'


async def test_loading_the_same_folder_again_changes_nothing(loaded: Store, folder: Path) -> None:
    before = await content(loaded)
    report = await load(loaded, folder, CALENDAR)
    assert report.is_loaded
    assert report.total().created == report.total().updated == report.total().removed == 0
    assert report.assessed == 0
    assert await content(loaded) == before


async def test_a_dry_run_counts_everything_and_leaves_nothing(store: Store, folder: Path) -> None:
    report = await load(store, folder, CALENDAR, dry_run=True)
    assert report.files["teams.csv"] == Count(created=3)
    assert report.assessed == 3
    assert not report.is_loaded
    assert set((await store.count_all()).values()) == {0}


async def test_one_file_corrects_the_rows_it_names_and_the_columns_it_has(loaded: Store, correct: Correct) -> None:
    before = await content(loaded)
    report = await correct("teams.csv", "code,name,speciality\nT1,新名,\n")
    assert report.files == {"teams.csv": Count(updated=1)}
    after = await content(loaded)
    found = after["Team"][T1]
    assert (found["name"], found["speciality"], found["establishment"]) == ("新名", None, 10)
    assert found["revision"] > before["Team"][T1]["revision"]
    assert {id for id, row in after["Team"].items() if row != before["Team"][id]} == {T1}
    assert after["Assessment"] == before["Assessment"]


async def test_links_are_replaced_whole_and_a_blank_cell_clears_them(loaded: Store, correct: Correct) -> None:
    await correct("teams.csv", "code,serves\nT1,4403\n")
    assert await loaded.links("Team", "serves") == [(T1, node_id("Region", "4403"))]
    await correct("teams.csv", "code,serves\nT1,\n")
    assert await loaded.links("Team", "serves") == []


async def test_the_order_within_a_cell_of_several_does_not_matter(correct: Correct) -> None:
    report = await correct("teams.csv", "code,serves\nT1, 440302 ; 440301\n")
    assert report.total() == Count(unchanged=1)


async def test_a_membership_ends_by_its_until(loaded: Store, correct: Correct) -> None:
    report = await correct("memberships.csv", "person,team,role,since,until\nT1-2,T1,medic,,2026-05-31\n")
    assert report.total() == Count(updated=1)
    id = relationship_id("MEMBER_OF", node_id("Person", "T1-2"), T1, "medic", None)
    assert (await loaded.edges_by_id("Person", "memberships", [id]))[id]["until"] == "2026-05-31"


async def test_text_is_kept_in_nfc_without_blanks_around_or_line_breaks(loaded: Store, correct: Correct) -> None:
    await correct("teams.csv", 'code,name,name_en\nT1,"\u3000第一行\r\n 第二行 ",Cafe\u0301\n')
    found = await team(loaded)
    assert (found["name"], found["name_en"]) == ("第一行 第二行", "Café")


async def test_rows_may_name_what_comes_later_and_themselves(store: Store, folder: Path) -> None:
    put(folder, "regions.csv", "code,name,level,part_of\n440302,丁,DISTRICT,4403\n440301,丙,DISTRICT,4403\n")
    put(folder / "more", "regions.csv", "code,name,level,part_of\n4403,乙,CITY,44\n44,甲,PROVINCE,\n")
    put(folder, "register.yaml", "name: 甲\nreference_day: 2026-06-01\ninclude: [more]\n")
    report = await load(store, folder, CALENDAR)
    assert report.problems == []
    assert set(report.files) >= {"regions.csv", "more/regions.csv", "standards/s1.yaml"}
    assert (await store.mark(REGISTER), await store.mark(REFERENCE_DAY)) == ("甲", "2026-06-01")


async def test_a_marked_row_is_removed_with_what_starts_at_it(loaded: Store, correct: Correct) -> None:
    report = await correct("equipment.csv", "code,remove\nE4,true\nE1,\n")
    assert report.total() == Count(removed=1, unchanged=1)
    assert node_id("Equipment", "E4") not in await loaded.ids("Equipment")
    assert (await loaded.count_all())["Equipment.loans"] == 0


async def test_removing_again_changes_nothing_and_says_so(loaded: Store, correct: Correct) -> None:
    text = "person,team,role,since,remove\nT2-1,T2,medic,2021-01-01,true\n"
    assert (await correct("memberships.csv", text)).total() == Count(removed=1)
    before = await content(loaded)
    report = await correct("memberships.csv", text)
    assert report.total() == Count(unchanged=1)
    assert [warning.row for warning in report.warnings] == [2]
    assert await content(loaded) == before


async def test_removal_is_refused_while_others_point_at_it_naming_them(loaded: Store, correct: Correct) -> None:
    before = await content(loaded)
    report = await correct("people.csv", "code,remove\nT1-1,true\nT2-1,true\n")
    assert [(found.file, found.row, found.column) for found in report.problems] == [("people.csv", 2, "remove")]
    for name in ("E1", "X1", "T1-2"):
        assert name in report.problems[0].reason_en
        assert name in report.problems[0].reason_zh
    assert await content(loaded) == before


async def test_what_points_at_each_other_can_be_removed_together(store: Store, folder: Path) -> None:
    await load(store, folder, CALENDAR)
    removal = folder.parent / "removal"
    put(removal, "teams.csv", "code,remove\nT1,true\nT2,true\n")
    put(removal, "people.csv", "code,remove\nT1-1,true\nT1-2,true\nT2-1,true\n")
    put(removal, "equipment.csv", "code,remove\nE1,true\nE2,true\nE3,true\nE4,true\n")
    put(removal, "exercises.csv", "code,remove\nX1,true\nX2,true\n")
    put(removal, "absences.csv", "code,remove\nA1,true\n")
    put(removal, "qualifications.csv", "code,remove\nQ1,true\n")
    put(removal, "terms.csv", "list,code,remove\nrole,leader,true\nmeasure,area,true\n")
    report = await load(store, removal, CALENDAR)
    assert report.problems == []
    counted = await store.count_all()
    assert (counted["Team"], counted["Person"], counted["Gap"], counted["Assessment"]) == (1, 0, 0, 0)
    assert counted["Term"] == 6


async def test_a_line_that_left_an_edition_is_removed_with_its_gaps(loaded: Store, correct: Correct) -> None:
    kept = (await loaded.count_all())["Gap"]
    text = write_standard(["L1", "L2"])
    report = await correct("s1.yaml", text)
    assert report.total().removed == 1
    counted = await loaded.count_all()
    assert counted["Requirement"] == 2
    assert counted["Gap"] < kept
    assert {row["code"] for row in (await content(loaded))["Gap"].values()} == {"L1", "L2"}


def write_standard(codes: list[str]) -> str:
    head, *lines = FILES["standards/s1.yaml"].split("      - code: ")
    return head + "".join(f"      - code: {line}" for line in lines if line[:2] in codes)


async def test_the_home_region_follows_the_base_and_else_the_operating_organisation(
    loaded: Store, correct: Correct
) -> None:
    homes = {code: (await team(loaded, code))["home_region"] for code in ("T1", "T2", "T3")}
    first, second = node_id("Region", "440301"), node_id("Region", "440302")
    assert homes == {"T1": first, "T2": second, "T3": first}
    await correct("bases.csv", "code,region\nB1,4403\n")
    assert (await team(loaded))["home_region"] == node_id("Region", "4403")
    await correct("organisations.csv", "code,region\nO1,440302\n")
    assert (await team(loaded, "T3"))["home_region"] == second


async def test_the_divisions_of_home_follow_where_the_team_is_and_how_the_tree_stands(
    loaded: Store, correct: Correct
) -> None:
    def region(code: str | None) -> str | None:
        return None if code is None else node_id("Region", code)

    async def divisions(code: str) -> dict[str, object]:
        row = await team(loaded, code)
        return {level: row[name] for level, name in HOMES.items() if row[name] is not None}

    assert await divisions("T1") == {"PROVINCE": region("44"), "CITY": region("4403"), "DISTRICT": region("440301")}
    await correct("bases.csv", "code,region\nB1,4403\n")
    assert await divisions("T1") == {"PROVINCE": region("44"), "CITY": region("4403")}
    await correct("regions.csv", "code,name,level,part_of\n4404,新市,CITY,44\n440302,乙区,DISTRICT,4404\n")
    assert await divisions("T2") == {"PROVINCE": region("44"), "CITY": region("4404"), "DISTRICT": region("440302")}
    await correct("regions.csv", "code,level\n4404,DISTRICT\n")  # the nearest of a level holds
    assert await divisions("T2") == {"PROVINCE": region("44"), "DISTRICT": region("440302")}
    await correct("regions.csv", "code,part_of\n440302,\n")
    assert await divisions("T2") == {"DISTRICT": region("440302")}


async def test_an_unfilled_template_is_a_load_that_changes_nothing(loaded: Store, tmp_path: Path) -> None:
    before = await content(loaded)
    write_template(tmp_path / "template")
    report = await load(loaded, tmp_path / "template", CALENDAR)
    assert report.is_loaded
    assert report.total() == Count()
    assert await content(loaded) == before


async def test_files_with_any_line_end_and_byte_order_mark_are_read(store: Store, tmp_path: Path) -> None:
    folder = write(tmp_path / "register")
    for name, end in (("terms.csv", "\r\n"), ("regions.csv", "\r"), ("teams.csv", "\r\n"), ("people.csv", "\r")):
        path = folder / name
        path.write_bytes(b"\xef\xbb\xbf" + path.read_text().replace("\n", end).encode())
    report = await load(store, folder, CALENDAR)
    assert report.problems == []
    assert (await store.count_all())["Region"] == 4

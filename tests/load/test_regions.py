"""The published regions of a real city, by a conversion of a few lines, and a team in one of them."""

import csv
from pathlib import Path

from exchange.load import load
from graph.model.identity import node_id
from graph.ports.store import Store
from tests.load.world import CALENDAR, put

ROOT = Path(__file__).parents[2]
PUBLISHED = ROOT.parent / "shared" / "data" / "regions-beijing-5level.csv"
LEVELS = {"1": "PROVINCE", "2": "CITY", "3": "DISTRICT", "4": "TOWNSHIP", "5": "VILLAGE"}


def published() -> list[dict[str, str]]:
    """The published rows; where the file is not at hand a made-up city of that shape, and the output says so."""
    if PUBLISHED.exists():
        with PUBLISHED.open(encoding="utf-8") as file:
            return list(csv.DictReader(file))
    print(f"the published regions are not at {PUBLISHED}: a made-up city stands in for them")
    codes = ["11", "1101", *(f"1101{district:02d}" for district in range(1, 17))]
    codes += [f"{code}{town:03d}" for code in codes[2:] for town in range(1, 22)]
    codes += [f"{code}{village:03d}" for code in codes[18:] for village in range(1, 22)]
    lengths = {2: "1", 4: "2", 6: "3", 9: "4", 12: "5"}
    above = {2: 0, 4: 2, 6: 4, 9: 6, 12: 9}
    return [
        {"code": code, "name": f"区划{code}", "level": lengths[len(code)], "parent_code": code[: above[len(code)]]}
        for code in codes
    ]


def convert(folder: Path) -> int:
    """The published rows as regions.csv, villages first; how many there are."""
    rows = published()
    lines = [f"{row['code']},{row['name']},{LEVELS[row['level']]},{row['parent_code']}\n" for row in rows]
    put(folder, "regions.csv", "code,name,level,part_of\n" + "".join(reversed(lines)))
    return len(rows)


async def test_the_regions_of_a_real_city_are_loaded_and_a_team_there_is_assessed(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "beijing"
    count = convert(folder)
    samples = ROOT / "samples"
    include = [str(samples / name) for name in ("terms", "catalogue")]
    put(folder, "register.yaml", f"include: {include}\n")
    put(folder, "bases.csv", "code,name,kind,region\nB1,东华门站,STATION,110101001001\n")
    put(folder, "teams.csv", "code,name,force,lifecycle,base\nT1,东华门灾害信息员队,DISASTER_INFORMATION,ACTIVE,B1\n")
    standard = (samples / "standards" / "disaster-information.yaml").read_text(encoding="utf-8")
    code = next(line[10:].strip() for line in standard.splitlines() if line.startswith("standard:"))
    put(folder, "standards/disaster-information.yaml", standard)
    put(folder, "held_to.csv", f"team,standard\nT1,{code}\n")
    put(folder, "measurements.csv", "team,measure,on,value\nT1,villages,,9\nT1,townships,,1\n")
    report = await load(store, folder, CALENDAR)
    assert report.problems == []
    assert count > 7_000
    assert report.files["regions.csv"].created == count
    team = (await store.nodes("Team", [node_id("Team", "T1")])).popitem()[1]
    assert team["home_region"] == node_id("Region", "110101001001")
    assert team["readiness"] == "R4"
    assert await store.related_ids("Team", "assessments", [team["id"]]) != []
    assert await store.related_ids("Team", "gaps", [team["id"]]) != []

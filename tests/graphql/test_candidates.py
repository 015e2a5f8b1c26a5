"""Who can go, on random registers: what a plain look at every team finds, at the cost of a few questions."""

from collections.abc import AsyncIterator, Sequence
from datetime import date
from fractions import Fraction
from itertools import combinations
from math import ceil
from pathlib import Path
from typing import Any

import orjson
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exchange.load import load
from graph.model.facts import TeamFacts
from graph.model.places import metres, point, square
from graph.model.registry import MODEL
from graph.model.requirements import Level
from graph.model.values import exact_text, millionths
from graph.ports.store import Store
from planning.needs import Brought, Need, brought, explained, own
from readiness.closures import closures_of
from readiness.day import day_of
from readiness.team import assess_team
from registry.assessments.current import Current
from schema.build import Contract, build
from schema.dispatch.looking import BEGIN
from tests.contract.stores import asked, open_store
from tests.graphql.conftest import CALENDAR, ROOMY, Register
from tests.load.world import FILES, put
from tests.places import Place

DOCUMENT = """query($at: Place!, $capabilities: [String!]!, $needs: [Need!]!, $minimum: ReadinessLevel!, $within: Int!,
  $on: Day, $hour: Int, $exclude: [String!]!, $reach: Int!, $everything: Boolean!, $first: Int!,
  $best: BestSet!, $asksAnything: Boolean!) {
  candidates(at: $at, capabilities: $capabilities, needs: $needs, minimumLevel: $minimum, within: $within, on: $on,
    hour: $hour, exclude: $exclude, reachKm: $reach, everything: $everything, first: $first) {
    candidates { team { code } arrival { minutes turnoutMinutes speedKmh distanceMetres } level brings { brought } }
    more
    leftOut { team { code } reasons { why } }
    lookedAt { teams truncated }
  }
  together(at: $at, capabilities: $capabilities, needs: $needs, minimumLevel: $minimum, within: $within, on: $on,
    hour: $hour, exclude: $exclude, reachKm: $reach, first: 10, best: $best) @include(if: $asksAnything) {
    sets { teams { team { code } } } proven candidates lacking { short }
  } }"""
QUERIES = sorted((Path(__file__).parents[2] / "samples" / "queries" / "dispatch").glob("*.graphql"))
COUNT, HELD = 7, 5
MIDDLE = (22.5, 114.0)
OFFSETS = st.sampled_from(("0", "0.001", "-0.05", "0.2", "-0.4"))
BY_HOUR = ";".join(str(hour * 3) for hour in range(24))
TEAM = st.fixed_dictionaries(
    {
        "place": st.none() | st.tuples(OFFSETS, OFFSETS),
        "lifecycle": st.sampled_from(("ACTIVE", "ACTIVE", "ACTIVE", "FORMING", "DISBANDED")),
        "duty": st.sampled_from(("AVAILABLE", "LIMITED", "COMMITTED", "OFF_DUTY", "")),
        "until": st.sampled_from(("", "2026-05-31T12:00:00+08:00", "2026-06-01T20:00:00+08:00")),
        "turnout": st.sampled_from(("", "0", "12.5", BY_HOUR)),
        "speed": st.sampled_from(("", "0", "33.3", "60", "220")),
        "force": st.sampled_from(("SOCIAL", "AVIATION", "FIRE_RESCUE")),
        "confirmed": st.sampled_from(("2026-05-20T08:00:00+08:00", "2025-01-01T08:00:00+08:00")),
        "capabilities": st.sets(st.sampled_from(("boats", "ropes"))),
        "boats": st.sampled_from((0, 5, 7, 8, 10, 12)),
        "expires": st.sampled_from(("2026-06-15", "2027-01-01", "2026-05-31")),
    }
)
QUESTION = st.fixed_dictionaries(
    {
        "capabilities": st.sets(st.sampled_from(("boats", "ropes"))).map(sorted),
        "boats": st.sampled_from((0, 0, 3, 8)),
        "minimum": st.sampled_from([level.value for level in Level]),
        "within": st.sampled_from((5, 45, 90, 1440)),
        "on": st.sampled_from((None, None, "2026-06-01", "2026-06-20")),
        "hour": st.sampled_from((None, 0, 23)),
        "exclude": st.sampled_from(([], ["R1", "R5"])),
        "reach": st.sampled_from((30, 100)),
        "everything": st.booleans(),
        "best": st.sampled_from(["SMALLEST", "SOONEST"]),
    }
)
S1 = """standard: S1
title: 示例标准
editions:
  - version: "1"
    status: IN_FORCE
    lines:
      - {code: L1, name: 艇, equipment: boat, quantity: 10, confidence: ASSUMED, source: ours}
"""
TERMS = "list,code,zh,en,unit\ncapability,boats,舟艇,boats,\ncapability,ropes,绳索,ropes,\n"
TYPES = "code,name,unit,demands,kind_of\nboat,艇,PIECE,EXPIRES_ON,\nrigid_boat,硬艇,PIECE,,boat\n"
FIXED = {
    "terms.csv": TERMS,
    "equipment_types.csv": TYPES,
    "regions.csv": FILES["regions.csv"],
    "standards/s1.yaml": S1,
}


@pytest.fixture
async def opened(place: Place) -> AsyncIterator[tuple[Store, Contract]]:
    store = open_store(place(), MODEL)
    await store.create()
    yield store, build(store, CALENDAR, Current(store, CALENDAR), ROOMY)
    await store.close()


def _files(teams: list[dict[str, Any]]) -> dict[str, str]:
    bases = ["code,name,kind,latitude,longitude,region"]
    rows = [
        "code,name,force,lifecycle,duty_state,duty_until,turnout_minutes,speed_kmh,confirmed_at,base,capabilities",
    ]
    held, units = ["team,standard,grade,pools"], ["code,type,quantity,condition,inspection_due,expires_on,team"]
    for at, one in enumerate(teams):
        code, where = f"R{at}", ("", "") if one["place"] is None else tuple(_degrees(one["place"]))
        bases.append(f"{code},站,STATION,{where[0]},{where[1]},440301")
        told = (one["force"], one["lifecycle"], one["duty"], one["until"] if one["duty"] else "", one["turnout"])
        rows.append(
            ",".join(
                (code, f"队{at}", *told, one["speed"], one["confirmed"], code, ";".join(sorted(one["capabilities"])))
            )
        )
        if at < HELD:
            held.append(f"{code},S1,,")
        units.append(f"{code}-E,rigid_boat,{one['boats']},SERVICEABLE,,{one['expires']},{code}")
    return {
        "bases.csv": "\n".join(bases),
        "teams.csv": "\n".join(rows),
        "held_to.csv": "\n".join(held),
        "equipment.csv": "\n".join(units),
    }


def _degrees(place: tuple[str, str]) -> list[str]:
    return [f"{middle + float(off):.3f}" for middle, off in zip(MIDDLE, place, strict=True)]


async def _naive(store: Store, teams: list[dict[str, Any]], question: dict[str, Any]) -> Any:
    """Every team judged by itself: pairs of those that go and of those left out, and who was in the circle."""
    on = date.fromisoformat(question["on"] or "2026-06-01")
    hour = 8 if question["hour"] is None else question["hour"]
    standards, catalogue = await store.standards(), await store.catalogue()
    facts = {one.code: one for one in await store.facts(await store.ids("Team"))}
    going, left = [], []
    for at, one in enumerate(teams):
        code = f"R{at}"
        usable = _usable(facts[code], catalogue, on)
        asked = [capability in one["capabilities"] for capability in question["capabilities"]]
        has = [Fraction(held) for held in asked]
        is_on_books = any(asked)
        if question["boats"]:
            has.append(Fraction(min(usable, question["boats"])))
            is_on_books = True
        if code in question["exclude"] or not (is_on_books or not has):
            continue
        readiness = assess_team(facts[code], standards, catalogue, on, zone=CALENDAR.offset)
        wanted = [Fraction(1)] * len(asked) + ([Fraction(question["boats"])] if question["boats"] else [])
        whys = _whys(one, readiness.level, readiness.stale, question, on, hour)
        if has and (not any(has) or (question["everything"] and has != wanted)):
            whys.add("LACKING")
        if one["place"] is None:
            left.append((True, 0, code, whys | {"PLACE_UNKNOWN"}))
            continue
        distance, minutes = _way(one, hour)
        if distance > question["reach"] * 1000:
            continue
        if minutes is None or minutes > question["within"]:
            whys.add("TOO_DISTANT")
        if whys:
            left.append((False, distance, code, whys))
        else:
            going.append((minutes, code, distance, readiness.level.value, [str(each) for each in has if each]))
    return sorted(going), sorted(left, key=lambda told: told[:3])


def _usable(facts: TeamFacts, catalogue: Any, on: date) -> int:
    if facts.lifecycle == "DISBANDED":
        return 0
    units = day_of(facts, closures_of(catalogue), on, False).units
    return sum(int(one.quantity) for one in units if one.is_usable)


def _whys(one: dict[str, Any], level: Level, is_stale: bool, question: dict[str, Any], on: date, hour: int) -> set[str]:
    whys = set()
    if one["lifecycle"] != "ACTIVE":
        whys.add("NOT_ACTIVE")
    at = f"{on.isoformat()}T{hour:02}:00:00+08:00"
    if one["duty"] in ("COMMITTED", "OFF_DUTY") and (not one["until"] or one["until"] >= at):
        whys.add(one["duty"])
    if is_stale:
        whys.add("STALE")
    if level is Level.NOT_ASSESSED and question["minimum"] != "NOT_ASSESSED":
        whys.add("NOT_ASSESSED")
    if level is not Level.NOT_ASSESSED and level.value > question["minimum"] and question["minimum"] != "NOT_ASSESSED":
        whys.add("UNREADY")
    return whys


def _way(one: dict[str, Any], hour: int) -> tuple[int, Fraction | None]:
    places = [point(*(millionths(text) for text in each)) for each in (_degrees(one["place"]), _degrees(("0", "0")))]
    distance = metres(square(*places))
    assumed = {"SOCIAL": (60, 40), "AVIATION": (30, 200), "FIRE_RESCUE": (5, 40)}[one["force"]]
    speed = Fraction(one["speed"] or assumed[1])
    turnout = Fraction(hour * 3 if ";" in one["turnout"] else one["turnout"] or assumed[0])
    return distance, turnout + Fraction(distance * 60) / (speed * 1000) if speed else None


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(teams=st.lists(TEAM, min_size=COUNT, max_size=COUNT), questions=st.lists(QUESTION, min_size=5, max_size=5))
async def test_who_can_go_is_what_a_look_at_every_team_finds(
    opened: tuple[Store, Contract], tmp_path: Path, teams: list[dict[str, Any]], questions: list[dict[str, Any]]
) -> None:
    store, contract = opened
    folder = tmp_path / "register"
    for name, text in {**FIXED, **_files(teams)}.items():
        put(folder, name, text)
    report = await load(store, folder, CALENDAR)
    assert report.problems == [], report.problems
    for question in questions:
        north, east = _degrees(("0", "0"))
        boats = [{"equipmentType": "boat", "amount": str(question["boats"])}] if question["boats"] else []
        variables = {
            **{name: held for name, held in question.items() if name != "boats"},
            "at": {"latitude": north, "longitude": east},
            "needs": boats,
            "first": 50,
            "asksAnything": bool(boats or question["capabilities"]),
        }
        body = orjson.loads((await contract.answer(DOCUMENT, variables)).body)
        assert "errors" not in body, body
        found = body["data"]["candidates"]
        going, left = await _naive(store, teams, question)
        assert [
            (
                one["team"]["code"],
                one["arrival"]["minutes"],
                one["arrival"]["distanceMetres"],
                one["level"],
                [each["brought"] for each in one["brings"]],
            )
            for one in found["candidates"]
        ] == [(code, _tenths(minutes), away, level, has) for minutes, code, away, level, has in going]
        told = [(one["team"]["code"], {each["why"] for each in one["reasons"]}) for one in found["leftOut"]]
        assert told == [(code, whys) for _, _, code, whys in left]
        assert found["lookedAt"] == {"teams": len(going) + len(left), "truncated": False}
        assert not found["more"]
        if variables["asksAnything"]:
            _agree(body["data"]["together"], *await _together(store, teams, question))


async def _together(
    store: Store, teams: list[dict[str, Any]], question: dict[str, Any]
) -> tuple[int, list[list[str]], bool]:
    """How many can go, every least set of at most six of them that covers, best first, and whether all of them do."""
    going, _ = await _naive(store, teams, {**question, "everything": False})
    on = date.fromisoformat(question["on"] or "2026-06-01")
    facts, catalogue = {one.code: one for one in await store.facts(await store.ids("Team"))}, await store.catalogue()

    def covers(several: Sequence[tuple[Any, ...]]) -> bool:
        codes = [one[1] for one in several]
        held = {capability for code in codes for capability in teams[int(code[1:])]["capabilities"]}
        boats = sum(_usable(facts[code], catalogue, on) for code in codes)
        return held >= set(question["capabilities"]) and boats >= question["boats"]

    least: list[tuple[Any, ...]] = []
    for size in range(1, 7):
        for several in combinations(going, size):
            if covers(several) and not any({one[1] for one in found} <= {one[1] for one in several} for found in least):
                least.append(several)

    def rank(several: tuple[Any, ...]) -> tuple[Any, ...]:
        arrivals = sorted((one[0] for one in several), reverse=True)
        first = (len(several), arrivals[0]) if question["best"] == "SMALLEST" else (arrivals[0], len(several))
        return *first, arrivals, sorted(one[1] for one in several)

    return len(going), [[one[1] for one in several] for several in sorted(least, key=rank)], covers(going)


def _agree(found: dict[str, Any], count: int, least: list[list[str]], do_all_cover: bool) -> None:
    told = [[one["team"]["code"] for one in each["teams"]] for each in found["sets"]]
    assert told == least[:10]
    assert (found["candidates"], found["proven"]) == (count, True)
    assert (found["lacking"] == []) is (do_all_cover and count > 0)


def _tenths(minutes: Fraction) -> str:
    whole, tenth = divmod(ceil(minutes * 10), 10)
    return f"{whole}.{tenth}" if tenth else str(whole)


WORN = """query($first: Int!) { candidates(at: {latitude: "23.53", longitude: "114.86"}, minimumLevel: NOT_ASSESSED,
  within: 600, first: $first, needs: [{role: "team_leader"}]) {
    candidates { team { code commandOn { commander { code } } } brings { role { code } } command { role } }
    leftOut { team { code } reasons { why } } lookedAt { teams } } }"""


INSTEAD = """query($first: Int!) { alternatives(team: "QL-FR-01", minimumLevel: NOT_ASSESSED, first: $first) {
  alternatives { team { code } command { commander { code } } standards { lines { code } } }
  leftOut { team { code } } } }"""
ON_DUTY = """query($first: Int!) { onDuty(region: "990103", first: $first) {
  teams { team { code } command { commander { code } } onCall { code } } } }"""


@pytest.mark.parametrize("document", [WORN, INSTEAD, ON_DUTY], ids=["candidates", "alternatives", "on-duty"])
async def test_one_team_and_many_cost_the_same_number_of_statements(district: Register, document: str) -> None:
    counts = []
    for first in (40, 1, 20, 40):
        before = asked(district.store)
        await district.ask(document, {"first": first})
        counts.append(asked(district.store) - before)
    _, one, some, all_ = counts
    assert one <= some == all_  # what leads to nothing is not asked for


MORE = "team { code } ...more @include(if: $shown)"
AROUND = 'at: {latitude: "23.53", longitude: "114.86"}, minimumLevel: NOT_ASSESSED, within: 600'
WHO = f"candidates({AROUND}"
WHO_INSTEAD = 'alternatives(team: "QL-FR-01", minimumLevel: NOT_ASSESSED)'
SHOWN = [
    (f"{WHO}) {{ candidates {{ {MORE} }} }}", "CandidateTeam", "command { role }"),
    (f"{WHO_INSTEAD} {{ alternatives {{ {MORE} }} }}", "Alternative", "command { role }"),
    (f"{WHO_INSTEAD} {{ alternatives {{ {MORE} }} }}", "Alternative", "standards { lines { code } }"),
    (f'onDuty(region: "990103") {{ teams {{ {MORE} }} }}', "TeamOnDuty", "command { role }"),
    (f'onDuty(region: "990103") {{ teams {{ {MORE} }} }}', "TeamOnDuty", "onCall { code }"),
]


@pytest.mark.parametrize(("root", "type_", "field"), SHOWN, ids=[field for *_, field in SHOWN])
async def test_what_an_answer_does_not_show_is_not_asked_for(
    district: Register, root: str, type_: str, field: str
) -> None:
    document = f"query($shown: Boolean!) {{ {root} }} fragment more on {type_} {{ {field} }}"
    counts = []
    for shown in (True, False, True, False):
        before = asked(district.store)
        await district.ask(document, {"shown": shown})
        counts.append(asked(district.store) - before)
    *_, with_it, without = counts
    assert without < with_it


async def test_why_not_more_is_brought_is_only_worked_out_where_it_is_shown(
    district: Register, monkeypatch: pytest.MonkeyPatch
) -> None:
    worked_out: list[Any] = []

    def counted(*given: Any) -> tuple[Brought, ...]:
        worked_out.append(given)
        return explained(*given)

    monkeypatch.setattr("planning.needs.explained", counted)
    needs = 'needs: [{role: "squad_leader", amount: "999"}]'
    told = "{ short reasons @include(if: $shown) { why } }"
    roots = (
        f"{WHO}, {needs}, first: 1) {{ candidates {{ lacks {told} }} }}",
        f"{WHO}, {needs}, first: 50) {{ leftOut {{ lacks {told} }} }}",
        f"together({AROUND}, {needs}) {{ lacking {told} }}",
    )
    documents = [f"query($shown: Boolean!) {{ {root} }}" for root in roots]
    for document in documents:
        await district.ask(document, {"shown": False})
    assert worked_out == []
    counts = []
    for document in documents:
        await district.ask(document, {"shown": True})
        counts.append(len(worked_out))
    assert counts[0] == 1  # of those left out none is told
    assert counts[0] < counts[1] < counts[2]


@pytest.mark.parametrize("path", QUERIES, ids=[path.stem for path in QUERIES])
async def test_each_saved_question_has_the_same_bytes_from_every_store(district: Register, path: Path) -> None:
    await district.ask(path.read_text(encoding="utf-8").replace("2026-08-15", "2026-05-15"))


BROUGHT = """query($needs: [Need!]!) { candidates(at: {latitude: "23.53", longitude: "114.86"}, needs: $needs,
  minimumLevel: NOT_ASSESSED, within: 90, first: 50) {
    candidates { team { id } brings { ...one } lacks { ...one } }
    leftOut { team { id } brings { ...one } lacks { ...one } } } }
  fragment one on Bringing { amount brought short onHand reasons { why code detail } }"""
KINDS = (
    [Need(Fraction(6), equipment="boat"), Need(Fraction(300), equipment="static_rope")],
    [Need(Fraction(30), role="firefighter", qualification="swim_test"), Need(Fraction(9), role="squad_leader")],
    [Need(Fraction(70), qualification="first_aid"), Need(Fraction(6), equipment="boat")],
)


@pytest.mark.parametrize("needs", KINDS, ids=["equipment", "people", "both"])
async def test_what_is_brought_and_why_not_more_is_what_all_facts_of_a_team_tell(
    district: Register, needs: list[Need]
) -> None:
    asked_for = [
        {
            "equipmentType": one.equipment,
            "role": one.role,
            "qualification": one.qualification,
            "amount": str(one.amount),
        }
        for one in needs
    ]
    found = (await district.ask(BROUGHT, {"needs": asked_for}))["candidates"]
    told = {one["team"]["id"].partition(":")[2]: one for one in (*found["candidates"], *found["leftOut"])}
    facts, catalogue, on = await district.store.facts(list(told)), await district.store.catalogue(), CALENDAR.today()
    for each in facts:
        has = explained(brought(needs, {}, own(each), catalogue, on), own(each), catalogue, on)
        one = told[each.id]
        assert one["brings"] == [_bringing(need) for need in has if need.brought]
        assert one["lacks"] == [_bringing(need) for need in has if need.short]
    assert any(one["brings"] for one in told.values())
    assert any(need["reasons"] for one in found["leftOut"] for need in one["lacks"])


def _bringing(one: Brought) -> dict[str, Any]:
    return {
        "amount": exact_text(one.need.amount),
        "brought": exact_text(one.brought),
        "short": exact_text(one.short),
        "onHand": None if one.on_hand is None else exact_text(one.on_hand),
        "reasons": [{"why": why.why.value, "code": why.code, "detail": why.detail} for why in one.reasons],
    }


FAR = """{ candidates(at: {latitude: "22.3", longitude: "114.0"}, minimumLevel: NOT_ASSESSED, within: 1440,
  reachKm: 400, first: 50) { candidates { arrival { distanceMetres } } leftOut { arrival { distanceMetres } }
  lookedAt { teams withinKm truncated } } }"""


@pytest.mark.parametrize("most", [1, 30])
async def test_the_nearest_are_looked_at_however_far_the_circles_must_grow(
    district: Register, monkeypatch: pytest.MonkeyPatch, most: int
) -> None:
    def ways(found: Any) -> list[int]:
        arrivals = [one["arrival"] for one in (*found["candidates"], *found["leftOut"])]
        return sorted(one["distanceMetres"] for one in arrivals if one is not None)

    every = ways((await district.ask(FAR))["candidates"])
    monkeypatch.setattr("schema.dispatch.judging.NEAREST", most)
    found = (await district.ask(FAR))["candidates"]
    assert every[0] > BEGIN  # beyond the first circle
    assert ways(found) == every[:most]
    assert found["lookedAt"]["truncated"] is True


async def test_a_team_without_a_place_is_not_said_to_be_near(small: Register) -> None:
    document = """{ candidates(at: {latitude: "85", longitude: "30"}) {
      leftOut { team { code } } lookedAt { teams text(lang: EN) } } }"""
    found = (await small.ask(document))["candidates"]
    assert [one["team"]["code"] for one in found["leftOut"]] == ["T1", "T2", "T3"]
    told = "no team within 100 km: is the place right, latitude and longitude?"
    assert found["lookedAt"] == {"teams": 3, "text": told}


LOOKED = "lookedAt { zh: text(lang: ZH) en: text(lang: EN) }"


AT = 'at: {latitude: "23.47", longitude: "114.92"}'


@pytest.mark.parametrize(
    ("asked", "zh", "en"),
    [
        (
            f"candidates({AT}, reachKm: 5)",
            "5 千米以内全部看过，3 支队伍",
            "all within 5 km looked at, teams: 3",
        ),
        (
            f'candidates({AT}, capabilities: "flood_rescue")',
            "7.17 千米以内全部看过，4 支队伍有所需的；更远的没有看",
            "all within 7.17 km looked at, teams with any of what is needed: 4; farther ones were not looked at",
        ),
        (
            'alternatives(team: "QL-AV-02", reachKm: 1)',
            "1 千米以内没有队伍有所需的，请核对驻地坐标",
            "no team with any of what is needed within 1 km: is where the team is stationed recorded right?",
        ),
        (
            f"candidates({AT.replace('23', '-23')}, reachKm: 1)",
            "1 千米以内没有队伍，请核对地点：latitude 是纬度，longitude 是经度",
            "no team within 1 km: is the place right, latitude and longitude?",
        ),
    ],
)
async def test_what_was_looked_at_is_told_as_it_was_asked(
    district: Register, monkeypatch: pytest.MonkeyPatch, asked: str, zh: str, en: str
) -> None:
    monkeypatch.setattr("schema.dispatch.judging.NEAREST", 4)
    (found,) = (await district.ask(f"{{ {asked} {{ {LOOKED} }} }}")).values()
    assert (found["lookedAt"]["zh"], found["lookedAt"]["en"]) == (zh, en)


BRINGS = "team { code } brings { capability { code } brought } lacks { capability { code } short }"


async def test_of_one_need_the_same_is_told_as_of_it_among_several(district: Register) -> None:
    """Whoever is found by one need alone has it: nobody's capabilities are read then."""

    async def told(capabilities: str) -> dict[str, Any]:
        document = f"{{ candidates({AT}, minimumLevel: NOT_ASSESSED, capabilities: [{capabilities}], first: 50) {{"
        found = (await district.ask(f"{document} candidates {{ {BRINGS} }} leftOut {{ {BRINGS} }} }} }}"))["candidates"]
        return {
            one["team"]["code"]: [each for each in one["brings"] if each["capability"]["code"] == "flood_rescue"]
            for one in (*found["candidates"], *found["leftOut"])
        }

    alone, among = await told('"flood_rescue"'), await told('"flood_rescue", "diving"')
    assert alone
    assert all(alone.values())
    assert {code: brings for code, brings in among.items() if brings} == alone


PLACE = 'at: {latitude: "22.5", longitude: "114"}'
MANY = '"diving" ' * 20


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ('at: {latitude: "90.5", longitude: "0"}', "at.latitude: must be from -90 to 90, not 90.5"),
        (f'{PLACE}, capabilities: ["flying"]', "capabilities[0]: there is no 'flying'"),
        (f'{PLACE}, needs: [{{equipmentType: "ufo"}}]', "needs[0].equipmentType: there is no 'ufo'"),
        (
            f'{PLACE}, needs: [{{role: "medic"}}, {{qualification: "wings"}}]',
            "needs[1].qualification: there is no 'wings'",
        ),
        (f'{PLACE}, needs: [{{role: "medic"}}, {{role: "cook"}}]', "needs[1].role: there is no 'cook'"),
        (f'{PLACE}, needs: [{{role: "medic", equipmentType: "boat"}}]', "needs[0]: names a capability"),
        (f"{PLACE}, needs: [{{}}]", "one of these"),
        (
            f'{PLACE}, needs: [{{equipmentType: "boat", amount: "1.5"}}]',
            "needs[0].amount: must be a whole number above 0",
        ),
        (f'{PLACE}, needs: [{{equipmentType: "rope", amount: "0"}}]', "needs[0].amount: must be a number above 0"),
        (f"{PLACE}, capabilities: [{MANY}], needs: [{{}}]", "capabilities, needs: at most 20 at once"),
        (f'{PLACE}, needs: [{{role: "medic"}}], exclude: ["T1", "T01"]', "exclude[1]: there is no team 'T01'"),
        (f"{PLACE}, within: 0", "within: must be from 1 to 1440, not 0"),
        (f"{PLACE}, hour: 24", "hour: must be from 0 to 23, not 24"),
        (f"{PLACE}, reachKm: 1001", "reachKm: must be from 1 to 1000"),
        (f'{PLACE}, on: "0001-01-01", hour: 1', "on: 0001-01-01 lies beyond"),
        (f"{PLACE}, first: 51", "first: must be from 1 to 50"),
        (f'{PLACE}, roles: [{MANY} "x"]', "roles: at most 20 at once"),
    ],
)
async def test_what_cannot_be_asked_is_refused(small: Register, arguments: str, words: str) -> None:
    _, body = await small.errors(f"{{ candidates({arguments}) {{ more }} }}")
    (error,) = body["errors"]
    assert words in error["message"]
    assert error["extensions"]["code"] == "BAD_USER_INPUT"


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (
            'capabilities: ["rope_rescue", "洪涝救援"]',
            "capabilities[1]：没有代码 '洪涝救援'，是否为 flood_rescue（洪涝救援）",
            "capabilities[1]: there is no '洪涝救援'; did you mean flood_rescue (flood rescue)?",
        ),
        (
            'needs: [{capability: "Flood Rescue"}]',
            "needs[0].capability：没有代码 'Flood Rescue'，是否为 flood_rescue（洪涝救援）",
            "needs[0].capability: there is no 'Flood Rescue'; did you mean flood_rescue (flood rescue)?",
        ),
        (
            'needs: [{role: "medik"}]',
            "needs[0].role：没有代码 'medik'，是否为 medic（急救员）",
            "needs[0].role: there is no 'medik'; did you mean medic (medic)?",
        ),
        (
            'needs: [{equipmentType: "舟艇"}]',
            "needs[0].equipmentType：没有代码 '舟艇'，是否为 boat（救援舟艇）",
            "needs[0].equipmentType: there is no '舟艇'; did you mean boat (rescue boat)?",
        ),
    ],
)
async def test_what_is_called_by_name_is_refused_with_the_code_that_is_meant(
    district: Register, arguments: str, zh: str, en: str
) -> None:
    _, body = await district.errors(f"{{ candidates({PLACE}, {arguments}) {{ more }} }}")
    (error,) = body["errors"]
    assert error["extensions"]["text"] == {"zh": zh, "en": en}


BY_KIND = f"""{{ together({PLACE}, minimumLevel: NOT_ASSESSED, capabilities: ["flood_rescue"], needs: [
  {{equipmentType: "static_rope", amount: "0.5"}}, {{role: "medic", qualification: "first_aid", amount: "999"}}
  {{qualification: "first_aid"}}, {{role: "team_leader"}}
]) {{ lacking {{ text en: text(lang: EN) }} }} }}"""


async def test_a_need_of_any_kind_is_told_by_its_name_and_unit(district: Register) -> None:
    found = (await district.ask(BY_KIND))["together"]["lacking"]
    assert [(one["text"], one["en"]) for one in found] == [
        ("洪涝救援：需 1 支队伍，缺 1 支队伍", "flood rescue: 0 of 1, 1 short"),
        ("静力绳：需 0.5 米，缺 0.5 米", "static rope: 0 of 0.5 m, 0.5 m short"),
        ("急救员（急救员证）：需 999 人，缺 999 人", "medic (first-aid certificate): 0 of 999, 999 short"),
        ("急救员证：需 1 人，缺 1 人", "first-aid certificate: 0 of 1, 1 short"),
        ("队长：需 1 人，缺 1 人", "team leader: 0 of 1, 1 short"),
    ]


async def test_what_a_team_left_out_brings_instead_of_another_has_its_name(district: Register) -> None:
    document = """{ alternatives(team: "QL-FR-02", minimumLevel: R1, first: 50) {
      leftOut { brings { capability { zh: name, en: nameEn } text en: text(lang: EN) } } } }"""
    brings = [one for team in (await district.ask(document))["alternatives"]["leftOut"] for one in team["brings"]]
    assert brings
    for one in brings:
        assert one["text"] == f"{one['capability']['zh']}：需 1 支队伍，能到 1 支队伍"
        assert one["en"] == f"{one['capability']['en']}: 1 of 1"


@pytest.mark.parametrize(
    ("document", "words"),
    [
        (f"{{ together({PLACE}) {{ proven }} }}", "say what is needed"),
        ('{ alternatives(team: "T1") { more } }', "where the team is stationed is not recorded"),
        ('{ alternatives(team: "T9") { more } }', "team: there is no team 'T9'"),
        (
            '{ onDuty(region: "9") { more } }',
            "region: there is no region with the code '9'; `search` of GraphQL finds codes by names",
        ),
        (
            '{ regionReadiness(region: "9") { stale } }',
            "region: there is no region with the code '9'; `search` of GraphQL finds codes by names",
        ),
        ('{ regionReadiness(region: "44", since: "2026-06-01") { stale } }', "since: must be a day before 2026-06-01"),
    ],
)
async def test_what_asks_nothing_or_from_nowhere_is_refused(small: Register, document: str, words: str) -> None:
    _, body = await small.errors(document)
    (error,) = body["errors"]
    assert words in error["message"]

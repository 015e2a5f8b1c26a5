"""Readiness through the contract: kept, explained, on other days."""

from fractions import Fraction

import pytest

from readiness import words
from schema.build import moment
from schema.readiness.missing import missing_texts
from tests.graphql.conftest import CALENDAR, Register

LINE = "code state required usable fills { dimension filled short } confidence text(lang: EN)"


async def test_kept_readiness_names_edition_source_and_confidence(small: Register) -> None:
    data = await small.ask(
        '{ team(code: "T1") { readiness { level on basis cause assessments { nodes {'
        " level source confidence confidenceText(lang: EN) edition { version status } standard { code }"
        " dimensions { supply { level coverage decimal } training { level coverage } } } } } } }"
    )
    found = data["team"]["readiness"]
    assert (found["on"], found["basis"]) == ("2026-06-01", "KEPT")
    (assessment,) = found["assessments"]["nodes"]
    assert assessment["standard"] == {"code": "S1"}
    assert assessment["edition"] == {"version": "1", "status": "IN_FORCE"}
    assert assessment["confidence"] == "ASSUMED"
    assert assessment["confidenceText"] == "assumed, not an official text"
    supply = assessment["dimensions"]["supply"]
    assert Fraction(supply["decimal"]) <= Fraction(supply["coverage"])


async def test_an_assumed_line_says_so_in_its_words(small: Register) -> None:
    data = await small.ask(
        f'{{ team(code: "T1") {{ readiness {{ assessments {{ nodes {{ lines {{ {LINE} }} }} }} }} }} }}'
    )
    lines = data["team"]["readiness"]["assessments"]["nodes"][0]["lines"]
    assert lines
    for line in lines:
        assert line["confidence"] == "ASSUMED"
        assert "assumed, not an official text" in line["text"]


UNMEASURED = "QL-DI-05"
MISSING = "missing { line fact text en: text(lang: EN) }"
MEASURE = {
    "line": "I-01",
    "fact": "measure:villages",
    "text": "指标“辖村（社区）数”",
    "en": "measure villages and communities in the area",
}


async def test_a_missing_fact_says_so_in_its_words(district: Register) -> None:
    where = "where: {incomplete: {eq: true}}, first: 20"
    data = await district.ask(f"{{ assessments({where}) {{ nodes {{ {MISSING} lift {{ {MISSING} }} }} }} }}")
    nodes = data["assessments"]["nodes"]
    for told in (nodes, [node["lift"] for node in nodes if node["lift"]]):
        facts = [fact for one in told for fact in one["missing"]]
        assert facts
        for fact in facts:
            assert (fact["text"] != words.missing(fact["fact"], words.Lang.ZH)) is fact["fact"].startswith("measure:")


@pytest.mark.parametrize("on", ["2026-06-01", "2026-07-01"])
async def test_a_missing_measure_is_told_by_its_name_wherever_it_is_told(district: Register, on: str) -> None:
    lines = "lines { code text en: text(lang: EN) }"
    lift = f"lift {{ text en: text(lang: EN) {MISSING} }}"
    asked = f'readiness(on: "{on}") {{ assessments {{ nodes {{ {MISSING} {lines} {lift} }} }} }}'
    data = await district.ask(f'{{ team(code: "{UNMEASURED}") {{ {asked} }} }}')
    (found,) = [one for one in data["team"]["readiness"]["assessments"]["nodes"] if MEASURE in one["missing"]]
    (line,) = [one for one in found["lines"] if one["code"] == MEASURE["line"]]
    assert MEASURE["text"] in line["text"]
    assert MEASURE["en"] in line["en"]
    assert MEASURE in found["lift"]["missing"]
    assert f"须先登记：{MEASURE['line']} {MEASURE['text']}" in found["lift"]["text"]
    assert f"record first: {MEASURE['line']} {MEASURE['en']}" in found["lift"]["en"]


TOLD = "text en: text(lang: EN)"
SIDE_BY_SIDE = f"""{{
  compare(where: {{code: {{eq: "{UNMEASURED}"}}}}) {{ editions {{ lines {{ code standings {{ {TOLD} }} }} }} }}
  alternatives(team: "QL-DI-01", minimumLevel: NOT_ASSESSED, within: 1440, first: 50) {{
    alternatives {{ team {{ code }} standards {{ lines {{ code other {{ {TOLD} }} }} }} }}
  }}
}}"""


async def test_so_it_is_where_teams_stand_side_by_side(district: Register) -> None:
    data = await district.ask(SIDE_BY_SIDE)
    (edition,) = data["compare"]["editions"]
    compared = [line["standings"][0] for line in edition["lines"] if line["code"] == MEASURE["line"]]
    instead = [
        line["other"]
        for one in data["alternatives"]["alternatives"]
        if one["team"]["code"] == UNMEASURED
        for standard in one["standards"]
        for line in standard["lines"]
        if line["code"] == MEASURE["line"]
    ]
    for (told,) in (compared, instead):
        assert MEASURE["text"] in told["text"]
        assert MEASURE["en"] in told["en"]


async def test_a_measure_without_a_term_keeps_its_code(district: Register) -> None:
    found = await missing_texts(district.store, [["measure:nothing"]], {"lang": "EN"}, moment(CALENDAR))
    assert found == ["measure nothing"]


async def test_a_past_day_answers_from_todays_records_and_says_so(small: Register) -> None:
    data = await small.ask(
        '{ team(code: "T1") { today: readiness(on: "2026-06-01") { on basis } past: readiness(on: "2020-01-01")'
        " { on basis assessments { totalCount nodes { on edition { version } team { code readiness { on } } } } } } }"
    )
    assert data["team"]["today"] == {"on": "2026-06-01", "basis": "KEPT"}
    past = data["team"]["past"]
    assert (past["on"], past["basis"]) == ("2020-01-01", "CURRENT_RECORDS")
    (assessment,) = past["assessments"]["nodes"]
    assert assessment["on"] == "2020-01-01"
    assert assessment["team"] == {"code": "T1", "readiness": {"on": "2026-06-01"}}


async def test_another_day_in_a_variable_takes_another_plan(small: Register) -> None:
    document = 'query($on: Day) { team(code: "T1") { readiness(on: $on) { on basis } } }'
    for on, wanted in ((None, "KEPT"), ("2026-06-01", "KEPT"), ("2026-06-02", "CURRENT_RECORDS")):
        data = await small.ask(document, {} if on is None else {"on": on})
        assert data["team"]["readiness"] == {"on": on or "2026-06-01", "basis": wanted}


async def test_the_reasons_of_a_line_are_the_same_on_today_kept_or_worked_out(district: Register) -> None:
    document = (
        "query($on: Day) { teams(where: {readiness: {in: [R4]}}, first: 3) { nodes { code readiness(on: $on) {"
        " assessments { nodes { lines { code reasons { why code isPerson amount on detail text } } } } } } } }"
    )
    kept = await district.ask(document)
    lines = [
        line
        for team in kept["teams"]["nodes"]
        for assessment in team["readiness"]["assessments"]["nodes"]
        for line in assessment["lines"]
    ]
    assert any(line["reasons"] for line in lines)
    worked_out = await district.ask(document, {"on": "2026-06-02"})
    assert [team["code"] for team in worked_out["teams"]["nodes"]] == [team["code"] for team in kept["teams"]["nodes"]]


async def test_gaps_tell_what_is_short_in_words(small: Register) -> None:
    data = await small.ask('{ team(code: "T1") { gaps { totalCount nodes { code required short text(lang: EN) } } } }')
    gaps = data["team"]["gaps"]
    assert gaps["totalCount"] == len(gaps["nodes"]) > 0
    for gap in gaps["nodes"]:
        assert gap["text"].endswith("assumed, not an official text")
        required, short = (words.amount(Fraction(gap[key])) for key in ("required", "short"))
        assert gap["text"].startswith(f"required {required}, short {short}")


async def test_a_level_tells_how_far_the_figures_behind_it_can_be_trusted(small: Register) -> None:
    document = "{ teams { nodes { code readiness { confidence confidenceText(lang: EN) } } } }"
    found = {team["code"]: team["readiness"] for team in (await small.ask(document))["teams"]["nodes"]}
    assert found["T1"] == {"confidence": "ASSUMED", "confidenceText": "assumed, not an official text"}
    assert found["T3"] == {"confidence": None, "confidenceText": None}, "held to no standard"

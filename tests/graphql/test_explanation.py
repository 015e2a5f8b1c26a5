"""What blocks, lifts and comes, through the contract: as `muster assess` tells it, kept or worked out."""

from datetime import date, timedelta
from typing import Any

from readiness.ahead import next_change, team_next_change
from readiness.blocking import blocking_posts
from readiness.course import Course
from readiness.explained import plain_blocking, plain_lift, plain_next_change
from readiness.lifting.lift import lift
from schema.readiness.called import CODE_OF_CAUSE
from tests.graphql.conftest import ON, Register

CAUSES = "causes { on turn code detail text(lang: EN) }"
EXPLAINED = (
    "blockingPosts { cut sets { lines candidates places deficit text } }"
    " lift { level number additions { line additions amount } missing { line fact } proven text(lang: EN) }"
    f" nextChange {{ on level searchedTo {CAUSES} }}"
)
DOCUMENT = (
    "query($on: Day, $after: String) { teams(first: 200, after: $after) { nodes { code readiness(on: $on) {"
    f" level on nextChange {{ on level searchedTo {CAUSES} }} assessments {{ nodes {{ level standard {{ code }}"
    f" {EXPLAINED} }} }} }} }} }} }}"
)


def without(told: Any, *names: str) -> Any:
    """The same without these entries, at any depth."""
    if isinstance(told, list):
        return [without(one, *names) for one in told]
    if isinstance(told, dict):
        return {name: without(one, *names) for name, one in told.items() if name not in names}
    return told


async def courses(register: Register) -> dict[str, Course]:
    standards, catalogue = await register.store.standards(), await register.store.catalogue()
    facts = await register.store.facts(list(await register.store.ids("Team")))
    return {one.code: Course(one, standards, catalogue) for one in facts}


async def test_every_assessment_is_explained_as_the_rules_say(district: Register) -> None:
    catalogue = await district.store.catalogue()
    told = (await district.ask(DOCUMENT))["teams"]["nodes"]
    known = await courses(district)
    seen = 0
    for team in told:
        of = known[team["code"]]
        assert without(team["readiness"]["nextChange"], "text") == without(
            plain_next_change(team_next_change(of, ON)), "id"
        )
        for each in team["readiness"]["assessments"]["nodes"]:
            found = next(one for held in of.held if (one := of.in_force(held, ON)) and is_of(one, each))
            assessed = of.assessment(found.held.standard, ON)
            assert assessed is not None
            change = next_change(of, found.held.standard, ON)
            blocking = blocking_posts(of.facts, found.edition, catalogue, ON, found.held)
            assert without(each["nextChange"], "text") == without(plain_next_change(change), "id")
            assert without(each["lift"], "text") == plain_lift(lift(assessed, found.edition, catalogue))
            assert without(each["blockingPosts"], "text") == plain_blocking(blocking)
            seen += 1
    assert seen > 10


def is_of(found: Any, each: Any) -> bool:
    return bool(found.edition.standard == each["standard"]["code"])


async def test_words_are_told_of_each(district: Register) -> None:
    told = (await district.ask(DOCUMENT, {"on": "2026-09-15"}))["teams"]["nodes"]
    assessments = [one for team in told for one in team["readiness"]["assessments"]["nodes"]]
    lifted = [one["lift"] for one in assessments if one["lift"] and one["lift"]["additions"]]
    assert lifted
    assert all(f"{one['level']} with {one['number']} addition" in one["text"] for one in lifted)
    sets = [each for one in assessments for each in one["blockingPosts"]["sets"]]
    assert sets
    assert all(f"缺 {each['deficit']} 人" in each["text"] for each in sets)
    causes = [cause for one in assessments for cause in one["nextChange"]["causes"]]
    assert causes
    named = {turn.value for turn in CODE_OF_CAUSE}
    assert {cause["turn"] in named for cause in causes} == {True, False}
    assert all((cause["code"] in cause["text"]) is (cause["turn"] not in named) for cause in causes)


async def test_the_next_change_is_the_level_of_that_day(district: Register) -> None:
    told = (await district.ask(DOCUMENT))["teams"]["nodes"]
    changing = [team for team in told if team["readiness"]["nextChange"]["on"]]
    assert changing
    for team in changing[:5]:
        change = team["readiness"]["nextChange"]
        for day, level in (
            (change["on"], change["level"]),
            ((date.fromisoformat(change["on"]) - timedelta(days=1)).isoformat(), team["readiness"]["level"]),
        ):
            document = "query($code: String!, $on: Day) { team(code: $code) { readiness(on: $on) { level } } }"
            then = await district.ask(document, {"code": team["code"], "on": day})
            assert then["team"]["readiness"]["level"] == level


async def test_another_day_is_explained_as_of_that_day(district: Register) -> None:
    readiness = f'readiness(on: "2026-12-31") {{ assessments {{ nodes {{ on {EXPLAINED} }} }} }}'
    document = f'{{ team(code: "QL-FF-04") {{ {readiness} }} }}'
    (told,) = (await district.ask(document))["team"]["readiness"]["assessments"]["nodes"]
    assert told["on"] == "2026-12-31"
    assert told["nextChange"]["searchedTo"] == "2028-02-04"


TIMELINE = (
    "query($code: String!, $from: Day!, $to: Day!) { team(code: $code) { readinessTimeline(from: $from, to: $to) {"
    f" since until steps {{ on until level dimensions {{ dimension level }} {CAUSES} }}"
    f" standards {{ standard steps {{ on until level dimensions {{ dimension level }} {CAUSES} }} }} }} }} }}"
)


async def test_a_timeline_holds_the_level_of_each_day(district: Register) -> None:
    told = (await district.ask(DOCUMENT))["teams"]["nodes"]
    team = next(one for one in told if one["readiness"]["nextChange"]["on"])
    change = date.fromisoformat(team["readiness"]["nextChange"]["on"])
    last = (change + timedelta(days=30)).isoformat()
    found = await district.ask(TIMELINE, {"code": team["code"], "from": ON.isoformat(), "to": last})
    line = found["team"]["readinessTimeline"]
    assert (line["since"], line["until"]) == (ON.isoformat(), last)
    assert line["steps"][0]["level"] == team["readiness"]["level"]
    assert line["steps"][1]["on"] == change.isoformat()
    assert line["steps"][1]["causes"]
    assert [one["standard"] for one in line["standards"]] == sorted(one["standard"] for one in line["standards"])
    assert all(len(step["dimensions"]) == 4 for one in line["standards"] for step in one["steps"])


async def test_a_timeline_of_days_out_of_order_or_too_many_is_refused(district: Register) -> None:
    for first, last in (("2026-06-02", "2026-06-01"), ("2026-06-01", "2029-06-01")):
        _, body = await district.errors(TIMELINE, {"code": "QL-FF-04", "from": first, "to": last})
        (error,) = body["errors"]
        assert error["extensions"]["code"] == "BAD_USER_INPUT"
        assert error["extensions"]["text"]["en"].startswith("to: ")


async def test_stock_execution_answers_the_same(small: Register) -> None:
    for document, variables in (
        (DOCUMENT, {}),
        (DOCUMENT, {"on": "2026-07-01"}),
        (TIMELINE, {"code": "T1", "from": "2026-06-01", "to": "2027-06-01"}),
    ):
        wanted = await small.stock.answer(document, variables)
        assert wanted.errors is None
        assert await small.ask(document, variables) == wanted.data

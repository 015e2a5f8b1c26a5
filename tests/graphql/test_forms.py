"""Variables of different forms never share a plan, though they are equal to each other in Python."""

from tests.graphql.conftest import Register

STALE = "query($stale: Boolean) { teams(where: {stale: {eq: $stale}}) { totalCount } }"
PAIR = "query($a: ID!, $b: ID!) { nodes(ids: [$a, $b]) { __typename id } }"


async def test_false_is_not_taken_for_absent_nor_true_for_null(small: Register) -> None:
    every = (await small.ask(STALE, {}))["teams"]["totalCount"]
    told = {value: (await small.ask(STALE, {"stale": value}))["teams"]["totalCount"] for value in (False, None, True)}
    assert told[None] == every
    assert told[False] + told[True] == every
    assert told[True] not in (0, every)


async def test_ids_in_a_written_list_may_be_of_any_label_each_time(small: Register) -> None:
    team = f"Team:{(await small.store.ids('Team'))[0]}"
    person = f"Person:{(await small.store.ids('Person'))[0]}"
    for a, b in ((team, team), (team, person), (person, team), (person, person)):
        assert [node["id"] for node in (await small.ask(PAIR, {"a": a, "b": b}))["nodes"]] == [a, b]

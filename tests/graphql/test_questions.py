"""The questions of the contract, on a small register."""

import orjson

from graph.model.identity import node_id
from tests.graphql.conftest import Register

T1, T2 = (f"Team:{node_id('Team', code)}" for code in ("T1", "T2"))
NOBODY = "Team:6d757374-6572-5000-8000-726567697374"


async def test_a_node_is_found_by_its_id_whatever_its_type(small: Register) -> None:
    ids = {"team": T1, "standard": f"Standard:{node_id('Standard', 'S1')}", "none": NOBODY}
    data = await small.ask(
        "query($team: ID!, $standard: ID!, $none: ID!) {"
        " team: node(id: $team) { __typename id ... on Team { code } ... on Standard { title } }"
        " standard: node(id: $standard) { __typename ... on Team { code } ... on Standard { title } }"
        " none: node(id: $none) { id } }",
        ids,
    )
    assert data == {
        "team": {"__typename": "Team", "id": T1, "code": "T1"},
        "standard": {"__typename": "Standard", "title": "示例标准"},
        "none": None,
    }


async def test_nodes_come_in_the_order_asked_with_null_where_there_is_none(small: Register) -> None:
    region = f"Region:{node_id('Region', '44')}"
    document = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Team { code } ... on Region { name } } }"
    data = await small.ask(document, {"ids": [T2, region, NOBODY, T1, T2]})
    assert data["nodes"] == [
        {"id": T2, "code": "T2"},
        {"id": region, "name": "某省"},
        None,
        {"id": T1, "code": "T1"},
        {"id": T2, "code": "T2"},
    ]


async def _codes(register: Register, where: str) -> list[str]:
    data = await register.ask(f"{{ teams(where: {{{where}}}) {{ nodes {{ code }} }} }}")
    return [team["code"] for team in data["teams"]["nodes"]]


async def test_teams_are_found_by_the_subtree_of_their_home_region(small: Register) -> None:
    assert await _codes(small, 'homeRegion: {within: ["440301"]}') == ["T1", "T3"]
    assert await _codes(small, 'homeRegion: {within: ["4403"]}') == ["T1", "T2", "T3"]
    assert await _codes(small, 'homeRegion: {eq: "4403"}') == []


async def test_teams_are_found_by_family_which_stands_for_forces(small: Register) -> None:
    assert await _codes(small, "family: {eq: GRASSROOTS}") == ["T3"]
    assert await _codes(small, "family: {in: [PROFESSIONAL, SOCIAL]}") == ["T1", "T2"]
    assert await _codes(small, "family: {in: []}") == []


async def test_null_in_a_where_counts_as_not_given(small: Register) -> None:
    assert await _codes(small, "force: null, lifecycle: {eq: null}, or: null") == ["T1", "T2", "T3"]
    assert await _codes(small, "not: {force: {eq: null}}") == []


async def test_no_alternative_is_false_and_nothing_to_hold_is_true(small: Register) -> None:
    assert await _codes(small, "or: []") == []
    assert await _codes(small, "and: []") == ["T1", "T2", "T3"]


async def test_a_comparison_with_what_is_absent_is_false_and_its_denial_true(small: Register) -> None:
    assert await _codes(small, "establishment: {gt: 0}") == ["T1"]
    assert await _codes(small, "not: {establishment: {gt: 0}}") == ["T2", "T3"]
    assert await _codes(small, "establishment: {isNull: true}") == ["T2", "T3"]


async def test_a_set_of_codes_is_asked_for_one_some_or_none(small: Register) -> None:
    assert await _codes(small, 'task: {eq: "flood"}') == ["T1"]
    assert await _codes(small, "task: {isNull: true}") == ["T2", "T3"]
    assert await _codes(small, 'standard: {in: ["S1", "S9"]}') == ["T1", "T2"]


async def test_operators_on_a_related_list_must_all_hold_though_not_of_the_same_one(small: Register) -> None:
    assert await _codes(small, 'serves: {eq: "440301", in: ["440302"]}') == ["T1"]
    assert await _codes(small, 'serves: {eq: "440301", in: ["44"]}') == []
    assert await _codes(small, 'serves: {some: {code: {eq: "440301", in: ["440302"]}}}') == []
    assert await _codes(small, 'homeRegion: {eq: "440301", within: ["4403"]}') == ["T1", "T3"]


async def test_one_variable_is_compared_with_codes_of_every_kind(small: Register) -> None:
    document = (
        "query($in: [String!], $one: String) { teams(where: {or: [{code: {in: $in}}, {base: {in: $in, eq: $one}},"
        " {parent: {within: $in}}, {not: {name: {contains: $one}}, runBy: {in: $in}}, {task: {eq: $one, in: $in}}]})"
        " { nodes { code equipment(where: {or: [{code: {in: $in}}, {base: {in: $in}}]}) { nodes { code } } } } }"
    )
    for given in ({"in": ["B1", "T2", "E1"], "one": "B1"}, {"in": ["O2", "flood", "B2"], "one": "flood"}):
        literal = document.partition("{ teams")[2].replace("$in", orjson.dumps(given["in"]).decode())
        wanted = await small.ask("{ teams" + literal.replace("$one", f'"{given["one"]}"'))
        assert await small.ask(document, given) == wanted
        assert wanted["teams"]["nodes"]


async def test_the_summary_has_all_five_levels(small: Register) -> None:
    data = await small.ask("{ readinessSummary { total levels { level count } } }")
    levels = {each["level"]: each["count"] for each in data["readinessSummary"]["levels"]}
    assert list(levels) == ["R1", "R2", "R3", "R4", "NOT_ASSESSED"]
    assert data["readinessSummary"]["total"] == sum(levels.values()) == 3


async def test_pages_follow_each_other_by_cursor_to_the_end(small: Register) -> None:
    document = (
        "query($after: String) { teams(first: 2, after: $after, orderBy: [{field: ESTABLISHMENT, direction: DESC}])"
        " { totalCount edges { cursor node { code } } pageInfo { hasNextPage endCursor } } }"
    )
    seen, after = [], None
    for _ in range(2):
        page = (await small.ask(document, {"after": after}))["teams"]
        seen += [edge["node"]["code"] for edge in page["edges"]]
        after = page["pageInfo"]["endCursor"]
        assert page["totalCount"] == 3
    assert seen[0] == "T1", "what is not recorded comes last"
    assert sorted(seen) == ["T1", "T2", "T3"]
    assert page["pageInfo"]["hasNextPage"] is False


async def test_members_are_reached_with_role_and_qualifications(small: Register) -> None:
    data = await small.ask(
        '{ team(code: "T1") { members(where: {role: {eq: "medic"}}) { edges { node { id role { nameEn } since'
        " person { name qualifications { nodes { number type { code } } } } } } } } }"
    )
    (edge,) = data["team"]["members"]["edges"]
    member = edge["node"]
    assert member.pop("id").startswith("MEMBER_OF:")
    assert member == {
        "role": {"nameEn": "medic"},
        "since": None,
        "person": {
            "name": "李四",
            "qualifications": {"nodes": [{"number": "1234", "type": {"code": "first_aid"}}]},
        },
    }


async def test_one_relationship_is_followed_twice_under_two_names(small: Register) -> None:
    data = await small.ask(
        '{ team(code: "T1") { leaders: members(where: {role: {eq: "leader"}}) { totalCount }'
        " all: members { totalCount nodes { person { code } } } } }"
    )
    assert data["team"]["leaders"] == {"totalCount": 1}
    assert data["team"]["all"] == {
        "totalCount": 2,
        "nodes": [{"person": {"code": "T1-1"}}, {"person": {"code": "T1-2"}}],
    }


async def test_questions_about_the_schema_and_the_registry_share_a_document(small: Register) -> None:
    data = await small.ask(
        'query($name: String!) { a: team(code: "T1") { code } __typename'
        " __type(name: $name) { name } b: team(code: $name) { code } __schema { queryType { name } } }",
        {"name": "Team"},
    )
    assert list(data.items()) == [
        ("a", {"code": "T1"}),
        ("__typename", "Query"),
        ("__type", {"name": "Team"}),
        ("b", None),
        ("__schema", {"queryType": {"name": "Query"}}),
    ]

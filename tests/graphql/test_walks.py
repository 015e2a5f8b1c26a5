"""What a document is compiled to: one walk a root field, with names, parameters and forms in their places."""

from typing import Any

from graph.model.registry import MODEL
from graph.ports.filters import Compare, Op, Param, Related, Within
from graph.ports.walk import (
    ByKey,
    Const,
    Cursor,
    Edges,
    Form,
    Group,
    Listing,
    Many,
    Node,
    One,
    Order,
    Page,
    PageFact,
    PageInfo,
    Total,
    Value,
    Walk,
)
from loaders.documents import Documents
from loaders.limits import Limits
from loaders.plan import Planner
from loaders.roots import Walking
from schema import contract
from schema.map import map_of

SCHEMA = contract.make()._schema
MAP = map_of(SCHEMA, MODEL)


class _Keeping:
    """A store that keeps the walks it is asked to prepare."""

    def __init__(self) -> None:
        self.walks: list[Walk] = []

    def prepare(self, walk: Walk) -> Walk:
        self.walks.append(walk)
        return walk


def _compiled(document: str, variables: dict[str, Any]) -> tuple[Walk, dict[str, Any]]:
    store: Any = _Keeping()
    operation = Documents(SCHEMA, frozenset(MAP.orders), Limits()).read(document).operation(None)
    held = operation.coerce(variables)
    plan = Planner(SCHEMA, MAP, MODEL, store, Limits()).plan(operation, held, "2026-06-01")
    root = plan.roots[0].root
    assert isinstance(root, Walking)
    return store.walks[0], root.binds.values(held)


def test_a_team_by_code_with_members_is_one_walk() -> None:
    walk, values = _compiled(
        "query($code: String!) { t: team(code: $code) { __typename id speedKmh"
        ' members(first: 20, where: {role: {eq: "medic"}}) { edges { cursor node { squad role { n: name }'
        " person { code } } } pageInfo { hasNextPage } totalCount } } }",
        {"code": "T1"},
    )
    member = (
        Value("squad", "squad", of_edge=True),
        One("role", "role", (Value("n", "zh"),), of_edge=True),
        Group("person", (Value("code", "code"),)),
    )
    members = Listing(
        (
            Edges("edges", (Cursor("cursor"), Node("node", member))),
            PageInfo("pageInfo", (("hasNextPage", PageFact.HAS_NEXT),)),
            Total("totalCount"),
        ),
        Page(Param("p3")),
        Compare("role", Op.EQ, Param("p2"), of_edge=True),
        (Order("code"),),
    )
    parts = (
        Const("__typename", "Team"),
        Value("id", "id", Form.ID),
        Value("speedKmh", "speed_kmh", Form.DECIMAL),
        Many("members", "members", members),
    )
    assert walk == Walk("team", "Team", ByKey((("code", Param("p1")),)), parts)
    assert values == {"p1": "T1", "p2": "medic", "p3": 20}


def test_a_where_in_a_variable_is_bound_by_paths() -> None:
    walk, values = _compiled(
        "query($where: TeamWhere, $after: String) { teams(where: $where, after: $after) { totalCount } }",
        {
            "where": {"homeRegion": {"within": ["44"]}, "family": {"eq": "GRASSROOTS"}},
            "after": '["T1","6d757374-6572-5000-8000-726567697374"]',
        },
    )
    assert isinstance(walk.start, Listing)
    within = Related("home_region", Within("part_of", "code", Param("p1")))
    assert walk.start.where is not None
    assert set(walk.start.where.filters) == {within, Compare("force", Op.IN, Param("p2"))}  # type: ignore[union-attr]
    assert walk.start.page == Page(Param("p3"), (Param("p4"), Param("p5")))
    assert values == {
        "p1": ["44"],
        "p2": ["DISASTER_INFORMATION", "GRASSROOTS", "SAFETY_PATROL"],
        "p3": 50,
        "p4": "T1",
        "p5": "6d757374-6572-5000-8000-726567697374",
    }


def test_a_variable_that_is_compared_again_and_again_is_one_parameter() -> None:
    again = ", ".join(
        "{code: {in: $codes}}, {parent: {in: $codes}}, {base: {is: {code: {in: $codes}}}}" for _ in range(9)
    )
    walk, values = _compiled(
        f"query($codes: [String!]) {{ teams(where: {{or: [{again}]}}) {{ totalCount }} }}", {"codes": ["T1", "T2"]}
    )
    assert isinstance(walk.start, Listing)
    assert walk.start.where is not None
    assert len(walk.start.where.filters) == 27  # type: ignore[union-attr]
    assert values == {"p1": ["T1", "T2"], "p2": 50}


def test_a_null_key_of_a_cursor_is_part_of_the_walk() -> None:
    document = "query($after: String) { teams(after: $after, orderBy: [{field: ESTABLISHMENT}]) { totalCount } }"
    walk, values = _compiled(document, {"after": '[null,"6d757374-6572-5000-8000-726567697374"]'})
    assert isinstance(walk.start, Listing)
    assert walk.start.page.after == (None, Param("p2"))
    assert values == {"p1": 50, "p2": "6d757374-6572-5000-8000-726567697374"}


def test_fields_of_one_name_are_merged_and_directives_obeyed() -> None:
    walk, _ = _compiled(
        'query($no: Boolean!) { team(code: "T") { base { code } ...F name @skip(if: true) } }'
        " fragment F on Team { base { name } ... on Node @include(if: $no) { id } }",
        {"no": False},
    )
    assert walk.parts == (One("base", "base", (Value("code", "code"), Value("name", "name"))),)


def test_only_what_python_computes_leaves_holes() -> None:
    kept = "readiness { level assessments { nodes { lines { code required } } } }"
    walk, _ = _compiled(f'{{ team(code: "T") {{ {kept} dutyState {{ value until }} }} }}', {})
    assert not walk.has_holes
    walk, _ = _compiled('{ team(code: "T") { dutyState { lapsed } } }', {})
    assert walk.has_holes

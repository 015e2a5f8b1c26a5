"""Any filter on teams, for property-based tests, and the values its parameters have."""

from typing import Any

from hypothesis import strategies as st

from graph.model.places import circle
from graph.ports import filters as ask
from graph.ports.filters import (
    Away,
    Between,
    Compare,
    IsNull,
    Matches,
    Near,
    Not,
    Op,
    Param,
    Quantifier,
    Related,
    Within,
)
from graph.search.wanted import wanted

VALUES: dict[str, Any] = {
    "force": "SOCIAL",
    "name": "乙队",
    "number": 5,
    "stale": True,
    "levels": ["R2", None, "R4"],
    "region": ["4403"],
    "role": "medic",
    "day": "2015-01-01",
    "part": "0",
    "text": wanted("队"),
    "letters": wanted("zs"),
    "circle": circle(22_500_000, 0, 100_000),
}


def _p(name: str) -> Param:
    return Param(name)


PERSON = st.sampled_from(
    [
        Compare("role", Op.EQ, _p("role"), of_edge=True),
        Compare("since", Op.LT, _p("day"), of_edge=True),
        IsNull("until", of_edge=True),
        Compare("status", Op.GT, _p("force")),
        IsNull("birth_year"),
        Matches(_p("letters")),
        Related("reports_to", ask.All(())),
        Related("qualifications", Compare("expires_on", Op.LT, _p("day")), Quantifier.EVERY),
    ]
)
REGION = st.sampled_from(
    [
        Within("part_of", "code", _p("region")),
        Compare("code", Op.CONTAINS, _p("part")),
        Compare("population", Op.GT, _p("number")),
        IsNull("population"),
    ]
)
TEAM = st.sampled_from(
    [
        Compare("force", Op.EQ, _p("force")),
        Compare("name", Op.LT, _p("name")),
        Compare("establishment", Op.GT, _p("number")),
        Between("establishment", _p("number"), _p("number")),
        Compare("is_stale", Op.EQ, _p("stale")),
        Compare("readiness", Op.IN, _p("levels")),
        IsNull("readiness"),
        Matches(_p("text")),
        Near(Away(_p("circle"), (("base",),))),
    ]
)


def _deeper(inner: st.SearchStrategy[ask.Filter]) -> st.SearchStrategy[ask.Filter]:
    several = st.lists(inner, max_size=3).map(tuple)
    return st.one_of(several.map(ask.All), several.map(ask.Any), inner.map(Not))


def _related(hops: list[str], inner: st.SearchStrategy[Any]) -> st.SearchStrategy[ask.Filter]:
    return st.builds(
        Related, st.sampled_from(hops), st.recursive(inner, _deeper, max_leaves=3), st.sampled_from(Quantifier)
    )


def any_of(one: st.SearchStrategy[Any]) -> st.SearchStrategy[ask.Filter]:
    """These, composed to any depth."""
    return st.recursive(one, _deeper, max_leaves=5)


TEAMS = st.one_of(
    TEAM,
    _related(["members"], PERSON),
    _related(["home_region", "serves"], REGION),
    _related(["part_of", "parts"], TEAM),
)
PEOPLE = st.one_of(PERSON, _related(["memberships"], TEAM), _related(["lives_in"], REGION))

"""Who is a member on a day, in which roles, and which teams' people count."""

from datetime import date, timedelta

import pytest

from graph.model.facts import Absence, Exercise, Membership, Part, Span
from graph.model.requirements import Headcount, Recency
from graph.model.rules import Bound
from readiness.assessment import LineState
from tests.unit.readiness.build import ON, TEAM, F, assessed, kit, line, only, people, per, person, post, team, unit

DAY = timedelta(days=1)


def counted(*members: object, asks: object = None, pools: bool = False, **known: object) -> object:
    found = assessed(team(people=members, **known), line("L", 1, asks or Headcount(), 100), pools=pools)  # type: ignore[arg-type]
    return only(found).usable


@pytest.mark.parametrize(
    ("since", "until", "counts"),
    [
        (None, None, 1),
        (ON, ON, 1),
        (ON + DAY, None, 0),
        (None, ON - DAY, 0),
    ],
)
def test_a_membership_holds_on_both_of_its_days(since: date | None, until: date | None, counts: int) -> None:
    assert counted(person("a", memberships=(Membership(TEAM, None, Span(since, until)),))) == counts


@pytest.mark.parametrize("kind", ["LEAVE", "SUSPENSION", "AWAY"])
@pytest.mark.parametrize(
    ("since", "until", "counts"), [(ON, ON, 0), (None, None, 0), (ON + DAY, None, 1), (None, ON - DAY, 1)]
)
def test_an_absence_of_any_kind_takes_a_member_out_on_both_of_its_days(
    kind: str, since: date | None, until: date | None, counts: int
) -> None:
    assert counted(person("a", absences=(Absence(kind, Span(since, until)),))) == counts


@pytest.mark.parametrize("status", ["CANDIDATE", "LEFT"])
def test_only_active_people_are_members(status: str) -> None:
    assert counted(person("a", status=status)) == 0


def test_a_member_with_two_memberships_counts_once_and_has_both_roles() -> None:
    both = person("a", "medic", "driver")
    assert counted(both) == 1
    assert counted(both, asks=Headcount(("medic",))) == 1
    assert counted(both, asks=Headcount(("driver", "medic"))) == 1


def test_a_role_counts_only_while_its_membership_holds() -> None:
    former = (Membership(TEAM, "medic", Span(None, ON - DAY)), Membership(TEAM, "driver", Span()))
    assert counted(person("a", memberships=former), asks=Headcount(("medic",))) == 0


def test_a_role_in_another_team_is_none_here() -> None:
    elsewhere = (Membership(TEAM, "driver", Span()), Membership("other", "medic", Span()))
    assert counted(person("a", memberships=elsewhere), asks=Headcount(("medic",))) == 0


PARTS = (Part("near", "ACTIVE"), Part("closed", "STOOD_DOWN"), Part("gone", "DISBANDED"), Part("below", "FORMING"))


@pytest.mark.parametrize(("part", "counts"), [("near", 1), ("closed", 0), ("gone", 0), ("below", 1), ("other", 0)])
def test_pooling_counts_the_people_of_parts_that_are_not_closed(part: str, counts: int) -> None:
    member = person("a", memberships=(Membership(part, "medic", Span()),))
    assert counted(member, asks=Headcount(("medic",)), pools=True, parts=PARTS) == counts
    assert counted(member, pools=False, parts=PARTS) == 0


def test_pooled_members_raise_the_strength() -> None:
    member = person("a", memberships=(Membership("near", None, Span()),))
    found = assessed(team(people=(member, person("b")), parts=PARTS), line("L", 1, kit("A"), per(1, 1)), pools=True)
    assert only(found).required == F(2)


@pytest.mark.parametrize(("by", "done"), [(TEAM, 1), ("near", 1), ("closed", 0), ("other", 0), (None, 0)])
def test_pooling_counts_the_exercises_of_parts_as_the_teams_own(by: str | None, done: int) -> None:
    asks = Recency(("drill",), count=1, days=90, as_one=True)
    known = team(exercises=(Exercise("e", "drill", ON, team=by),), parts=PARTS)
    assert only(assessed(known, line("L", 1, asks, None), pools=True)).usable == F(done)


def test_bounds_ask_that_one_list_holds_whole() -> None:
    hours = ((Bound("commander", F(500)),), (Bound("pilot", F(500)), Bound("supervised", F(100))))
    asks = post(bounds=hours)
    members = (
        person("commander", measures={"commander": F(500)}),
        person("both", measures={"pilot": F(500), "supervised": F(100)}),
        person("half", measures={"pilot": F(900), "supervised": F(99)}),
        person("unmeasured", measures={"pilot": F(900)}),
    )
    assert counted(*members, asks=asks) == 2


@pytest.mark.parametrize(("born", "counts"), [(1981, 1), (1980, 0), (None, 0)])
def test_age_is_the_year_of_the_day_less_the_year_of_birth(born: int | None, counts: int) -> None:
    assert counted(person("a", birth_year=born), asks=post(bounds=((Bound("age", None, F(45)),),))) == counts


def test_a_headcount_takes_everybody_whatever_their_post() -> None:
    found = assessed(
        team(people=people(2, "medic")),
        line("POST", 1, post("medic"), 2),
        line("HEADS", 2, Headcount(), 2),
        line("MEDICS", 3, Headcount(("medic",)), 2),
    )
    assert {one.state for one in found.lines} == {LineState.MET}


def test_a_person_fills_one_post_only() -> None:
    found = assessed(team(people=people(1, "medic")), line("1", 1, post("medic")), line("2", 2, post("medic")))
    assert [one.state for one in found.lines] == [LineState.MET, LineState.SHORT]


def test_a_role_and_a_certificate_must_both_hold() -> None:
    members = (person("a", "medic"), person("b", certificates="A"), person("c", "medic", certificates="A"))
    assert counted(*members, asks=post("medic", certificates="A")) == 1


def test_equipment_of_parts_counts_where_the_team_pools() -> None:
    known = team(units=(unit("A", team="near"), unit("A", code="x", team="gone")), parts=PARTS)
    assert only(assessed(known, line("L", 1, kit("A"), 5), pools=True)).on_hand == F(1)
    assert only(assessed(known, line("L", 1, kit("A"), 5))).on_hand == F(0)

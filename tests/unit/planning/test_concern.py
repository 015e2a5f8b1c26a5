"""What turns and still concerns a team: a unit while it is there, people while they are members."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model.facts import HeldTo, Loan, Membership, Part, Qualification, Span
from planning.concern import concern
from planning.expiring import LAPSES, ahead
from planning.renewing import RENEWABLE, renewed
from readiness.ahead import causes_of_all
from readiness.turning.causes import Cause, Turn
from tests.oracle.cases import case
from tests.unit.readiness.ahead import DAY, course
from tests.unit.readiness.build import ON, TEAM, catalogue, edition, kit, line, person, team, unit

DAYS = 40
SOON, LATER, LAST = ON + 10 * DAY, ON + 20 * DAY, ON + 30 * DAY


def _loan(to: str, since: date | None, until: date | None) -> Loan:
    return Loan(to, Span(since, until))


def _told(*loans: Loan, held: str | None = "OTHER", parts: tuple[Part, ...] = (), pools: bool = False) -> list[Turn]:
    boat = unit("boat", team=held, expires_on=LATER, loans=loans)
    asked = course(
        team(units=(boat,), parts=parts),
        edition(line("E", 1, kit("boat"))),
        of=catalogue("boat"),
        held=HeldTo("STD", pools=pools),
    )
    return [cause.turn for cause in ahead(asked, ON, LAST).lapses]


@pytest.mark.parametrize(
    ("loans", "turns"),
    [
        ([_loan(TEAM, None, ON - DAY), _loan("X", ON, SOON)], []),
        ([_loan(TEAM, None, SOON)], [Turn.LOAN_ENDED]),
        ([_loan(TEAM, None, LATER)], [Turn.LOAN_ENDED]),
        ([_loan(TEAM, None, LATER + DAY)], [Turn.EXPIRED, Turn.LOAN_ENDED]),
        ([_loan(TEAM, None, None)], [Turn.EXPIRED]),
        ([_loan("X", ON, SOON), _loan(TEAM, LAST, None)], [Turn.EXPIRED]),
    ],
)
def test_a_borrowed_unit_is_told_of_as_long_as_it_is_there_or_still_to_come(
    loans: list[Loan], turns: list[Turn]
) -> None:
    assert _told(*loans) == turns


def test_what_the_team_holds_is_told_of_wherever_it_is_lent() -> None:
    assert _told(_loan("X", ON, SOON), held=TEAM) == [Turn.LOAN_ENDED, Turn.EXPIRED]
    assert _told(_loan("X", ON, None), held=TEAM) == [Turn.EXPIRED]


def test_with_pools_what_a_part_holds_is_the_teams_own() -> None:
    parts = (Part("OTHER", "ACTIVE"),)
    assert _told(_loan("X", ON, SOON), parts=parts, pools=True) == [Turn.LOAN_ENDED, Turn.EXPIRED]


@pytest.mark.parametrize(("until", "is_told"), [(ON - DAY, False), (LATER - DAY, False), (LATER, True), (None, True)])
def test_a_certificate_of_somebody_who_has_left_before_is_no_concern(until: date | None, is_told: bool) -> None:
    known = person(
        "P", certificates=[Qualification("Q", "A")], memberships=(Membership(TEAM, None, Span(None, until)),)
    )
    found = concern(team(people=(known,)))
    assert found.of(Cause(LATER, Turn.QUALIFICATION_EXPIRED, "P", "P", "A")) is is_told
    assert found.of(Cause(LATER, Turn.MEMBERSHIP_ENDED, "P", "P"))


def test_who_has_left_and_what_is_retired_is_told_of_by_no_date() -> None:
    known = person("P", certificates=[Qualification("Q", "A")], memberships=(Membership(TEAM, None, Span(None, SOON)),))
    boat = unit("boat", team=TEAM, expires_on=LATER, loans=(_loan("X", ON, SOON),))
    causes = [
        Cause(SOON, Turn.QUALIFICATION_EXPIRED, "P", known.id, "A"),
        Cause(SOON, Turn.MEMBERSHIP_ENDED, "P", known.id),
        Cause(SOON, Turn.LOAN_ENDED, "B", boat.id, "X"),
        Cause(SOON, Turn.EXPIRED, "B", boat.id),
    ]
    for status, condition, is_told in (("ACTIVE", "SERVICEABLE", True), ("LEFT", "RETIRED", False)):
        now = team(people=(replace(known, status=status),), units=(replace(boat, condition=condition),))
        assert [concern(now).of(one) for one in causes] == [is_told] * 4
    assert not concern(team(people=(replace(known, status="CANDIDATE"),))).of(causes[0])


@settings(max_examples=150)
@given(st.integers(0, 10_000))
def test_whatever_is_not_told_changes_no_level_when_renewed(seed: int) -> None:
    found = case(seed)
    of, until = course(found.facts, found.edition, of=found.catalogue, held=found.held), found.on + DAYS * DAY
    told = set(ahead(of, found.on, until).lapses)
    all_ = {one for several in causes_of_all(of, found.on, until).values() for one in several if one.turn in LAPSES}
    left_out = sorted(one for one in all_ - told if one.turn in RENEWABLE)
    assert told <= all_
    if left_out:
        then = course(renewed(of.facts, left_out), found.edition, of=found.catalogue, held=found.held)
        days = [found.on + n * DAY for n in range(DAYS + 1)]
        assert [then.team_level(day) for day in days] == [of.team_level(day) for day in days]

"""Hand-written answers by SQL that returns finished JSON, one statement for each question."""

from benchmarks.hand.plain import By
from benchmarks.hand.sqlite.finished import groups, near, people, team, teams

ANSWERS: By = {
    "team": team.answer,
    "teams": teams.answer,
    "people": people.answer,
    "near": near.answer,
    "groups": groups.answer,
}

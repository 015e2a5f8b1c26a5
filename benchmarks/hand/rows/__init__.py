"""Hand-written answers by SQL rows on the plain driver: what a careful engineer writes for just these questions."""

from benchmarks.hand.plain import By
from benchmarks.hand.rows import groups, near, people, team, teams

ANSWERS: By = {
    "team": team.answer,
    "teams": teams.answer,
    "people": people.answer,
    "near": near.answer,
    "groups": groups.answer,
}

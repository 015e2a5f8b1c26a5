"""Roots: a training or drill by code, and lists of them."""

from typing import Any

import strawberry

from schema.defaults import LATEST
from schema.fields import by_code, listed
from schema.references import EXERCISE


@strawberry.type
class ExerciseQueries:
    """Trainings and drills."""

    exercise: Any = by_code(EXERCISE, "The training or drill with this code, or null. 按编号取训练演练。")
    exercises: Any = listed(
        EXERCISE, "Trainings and drills, the latest first where no order is given. 训练演练列表。", LATEST
    )

"""How trainings and drills are filtered and ordered."""

from schema.deriving import node_inputs
from schema.exercises.types import Exercise

ExerciseWhere, ExerciseOrder, ExerciseFilter, ExerciseManyFilter = node_inputs(Exercise)

"""MODEL: every label of the registry, checked as a whole."""

from graph.model.declaration.model import Model
from graph.model.labels.assessment import ASSESSMENT, GAP
from graph.model.labels.base import BASE
from graph.model.labels.change import CHANGE, CHANGED_ROW
from graph.model.labels.equipment import EQUIPMENT, EQUIPMENT_TYPE
from graph.model.labels.exercise import EXERCISE
from graph.model.labels.organisation import ORGANISATION
from graph.model.labels.person import ABSENCE, PERSON
from graph.model.labels.qualification import QUALIFICATION, QUALIFICATION_TYPE
from graph.model.labels.region import REGION
from graph.model.labels.silence import SILENCE
from graph.model.labels.standard import EDITION, REQUIREMENT, STANDARD
from graph.model.labels.team import TEAM
from graph.model.labels.term import TERM

MODEL = Model(
    (
        TERM,
        REGION,
        ORGANISATION,
        BASE,
        EQUIPMENT_TYPE,
        QUALIFICATION_TYPE,
        STANDARD,
        EDITION,
        REQUIREMENT,
        TEAM,
        PERSON,
        ABSENCE,
        QUALIFICATION,
        EQUIPMENT,
        EXERCISE,
        ASSESSMENT,
        GAP,
        SILENCE,
        CHANGE,
        CHANGED_ROW,
    )
)

"""The teams of a district, listed by hand, so that what is wrong with each is on purpose and can be read here."""

from samples.generate.crew import Crew
from samples.generate.roster.aviation import AVIATION
from samples.generate.roster.fire import FIRE
from samples.generate.roster.forest import FOREST
from samples.generate.roster.grassroots import GRASSROOTS
from samples.generate.roster.professional import PROFESSIONAL
from samples.generate.roster.social import SOCIAL

CREWS: tuple[Crew, ...] = (*FIRE, *AVIATION, *FOREST, *PROFESSIONAL, *SOCIAL, *GRASSROOTS)

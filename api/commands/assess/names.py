"""Words for the codes that reasons carry."""

from collections.abc import Mapping

from api.commands.assess.judged import Judged


def names_of(judged: Judged) -> Mapping[str, str]:
    """Names of types by their codes, and of the team by its id."""
    catalogue = judged.catalogue
    names = {one.code: one.name for one in catalogue.qualification_types.values() if one.name}
    names |= {one.code: one.name for one in catalogue.equipment_types.values() if one.name}
    return {**names, judged.facts.id: judged.facts.name}

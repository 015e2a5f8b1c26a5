"""Words for the codes that rules and reasons carry."""

from collections.abc import Mapping

from api.commands.assess.judged import Judged
from graph.ports.store import Store
from readiness.words import Lang


async def term_names(store: Store, lang: Lang) -> dict[str, str]:
    """Names of all terms by their code, and by `list:code` for where a role and a certificate share a code."""
    terms = await store.nodes("Term", await store.ids("Term"))
    names = {term["code"]: term[lang.value.lower()] for term in terms.values()}
    return names | {f"{term['list']}:{term['code']}": term[lang.value.lower()] for term in terms.values()}


async def team_names(store: Store, judged: Judged) -> dict[str, str]:
    """Names, by id, of the teams that the team's equipment is lent to."""
    ids = sorted({loan.to for unit in judged.facts.units for loan in unit.loans})
    return {id: f"{team['name']} {team['code']}" for id, team in (await store.nodes("Team", ids)).items()}


def names_of(judged: Judged, terms: Mapping[str, str], lang: Lang) -> Mapping[str, str]:
    """Names of terms and types by their codes, with what is known already."""
    names = dict(terms)
    catalogue = judged.catalogue
    for types in (catalogue.qualification_types.values(), catalogue.equipment_types.values()):
        names |= {one.code: (one.name_en if lang is Lang.EN else None) or one.name for one in types if one.name}
    return names


def people_of(judged: Judged) -> Mapping[str, str]:
    """Names of the team's people by their codes."""
    return {person.code: person.name for person in judged.facts.people}

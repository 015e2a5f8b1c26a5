"""What needs are called in words, and the units that their amounts are in."""

from collections.abc import Mapping
from typing import Any

from graph.model.facts import Catalogue, EquipmentType, QualificationType
from planning.needs import Need
from planning.words import UNIT_WORDS
from readiness.words import Lang

TEAMS, PEOPLE = {Lang.ZH: "支队伍", Lang.EN: ""}, {Lang.ZH: "人", Lang.EN: ""}
"""In English what is counted is told by its number alone."""
Terms = Mapping[tuple[str, str], Mapping[str, Any]]
"""Rows of terms by list and code."""


class Named:
    """The names of what is needed: of types from the catalogue, of terms as they were read."""

    def __init__(self, catalogue: Catalogue, terms: Terms) -> None:
        self._catalogue = catalogue
        self._terms = terms

    def name(self, need: Need, lang: Lang) -> str:
        """What the need is called; people by their role and, in brackets, their qualification."""
        if need.equipment is not None:
            return _type(self._catalogue.equipment_types[need.equipment], lang)
        if need.capability is not None:
            return self._term("capability", need.capability, lang)
        role = None if need.role is None else self._term("role", need.role, lang)
        if need.qualification is None:
            return role or ""
        held = _type(self._catalogue.qualification_types[need.qualification], lang)
        if role is None:
            return held
        return f"{role}（{held}）" if lang is Lang.ZH else f"{role} ({held})"

    def unit(self, need: Need, lang: Lang) -> str:
        """The unit of its amount; empty where the number says all."""
        if need.equipment is not None:
            return UNIT_WORDS[self._catalogue.equipment_types[need.equipment].unit][lang]
        return (TEAMS if need.capability is not None else PEOPLE)[lang]

    def _term(self, vocabulary: str, code: str, lang: Lang) -> str:
        return str(self._terms[vocabulary, code][lang.value.lower()])


def _type(of: EquipmentType | QualificationType, lang: Lang) -> str:
    return (of.name_en if lang is Lang.EN else None) or of.name or of.code

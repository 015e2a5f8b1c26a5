"""Kinds and substitutes of equipment types, as a line accepts them; READINESS.md, section 1, closures."""

from collections.abc import Iterator

from graph.model.facts import Catalogue, EquipmentType


def upwards(catalogue: Catalogue, code: str) -> list[str]:
    """A type and what it is a kind of, to any depth; unknown types and circles end it."""
    found: list[str] = []
    step: str | None = code
    while step is not None and step not in found and step in catalogue.equipment_types:
        found.append(step)
        step = catalogue.equipment_types[step].kind_of
    return found


def is_kind(catalogue: Catalogue, code: str, of: str) -> bool:
    """Whether a type is another one or a kind of it."""
    return of in upwards(catalogue, code)


def kinds(catalogue: Catalogue, code: str) -> Iterator[EquipmentType]:
    """A type and its kinds, to any depth."""
    return (held for held in catalogue.equipment_types.values() if is_kind(catalogue, held.code, code))


def substitutions(catalogue: Catalogue, code: str) -> Iterator[tuple[EquipmentType, str]]:
    """Each type that substitutes for this one or a kind of it, with the code of what it substitutes for.

    What substitutes for a type above this one is no substitute for this one.
    """
    for held in catalogue.equipment_types.values():
        for target in held.substitutes_for:
            if is_kind(catalogue, target, code):
                yield held, target

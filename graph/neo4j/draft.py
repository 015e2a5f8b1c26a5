"""A statement while it is composed: fresh names, and the parameters that its values will travel as."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.model.declaration.model import Model
from graph.ports.filters import Param

Form = Callable[[Any], Any]
OWN = "§"
"""Stands in a text before the names that several walks in one statement must not share."""


def plain(value: Any) -> Any:
    """As it is."""
    return value


def listed(value: Any) -> Any:
    """Many values as the list that the driver takes."""
    return value if value is None else list(value)


def one_more(value: int) -> int:
    """A page's size and one more, to tell whether there are more."""
    return value + 1


@dataclass(frozen=True, slots=True)
class Bind:
    """A parameter's own name, the name of the value that ask() is handed, and the form the value travels in."""

    token: str
    name: str
    form: Form

    def value(self, values: Mapping[str, Any]) -> Any:
        """The value in that form."""
        return self.form(values[self.name])


@dataclass(slots=True)
class Draft:
    """Names are given in the order of composing, so that equal questions have equal texts and the plan cache hits.

    `is_wide`: texts are compared so that characters beyond U+D7FF come in order of code point (see texts.py);
    `ordered` names the parameters of texts that are compared so.
    """

    model: Model
    is_wide: bool = False
    binds: dict[tuple[str, Form], Bind] = field(default_factory=dict)
    ordered: set[str] = field(default_factory=set)
    _names: int = 0

    def name(self, letter: str) -> str:
        """A variable that no other part of the statement has."""
        self._names += 1
        return f"{letter}{self._names}"

    def parameter(self, param: Param, form: Form = plain) -> str:
        """The text of the place of a value."""
        bind = self.binds.setdefault((param.name, form), Bind(f"p{len(self.binds)}", param.name, form))
        return f"${OWN}{bind.token}"

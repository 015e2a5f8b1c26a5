"""What a store's places for registers offer, whichever the store is."""

from abc import ABC, abstractmethod


class Place(ABC):
    """Gives the URL of another empty place each time it is called."""

    @abstractmethod
    def __call__(self) -> str:
        """Another empty place."""

    @abstractmethod
    def template(self) -> str:
        """Another empty place, whose register can be copied whenever nobody has it open."""

    @abstractmethod
    def copy(self, template: str) -> str:
        """A register of its own, equal to the one in such a place; done with when the next is asked for."""

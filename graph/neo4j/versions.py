"""The versions of a graph's shape, oldest first; the newest one is that of this program's model."""

from dataclasses import dataclass
from hashlib import sha256

from graph.model.declaration.model import Model
from graph.neo4j.definitions import definitions


@dataclass(frozen=True, slots=True)
class Version:
    """`number` sorts by age. `says`: what it changed. `digest`: of the constraints and indexes there are since.

    `statements` change what is kept under the version before, in order and in one transaction; constraints and indexes
    need none, for each migration makes those that lack. `is_new_beside`: words and places are worked out anew.
    """

    number: str
    says: str
    digest: str
    statements: tuple[str, ...] = ()
    is_new_beside: bool = False


VERSIONS = (
    Version("0001", "the graph's first shape", "72387d9da77aa75f"),
    Version("0002", "text search, and places by their coordinates", "1270241b0c200ac0", is_new_beside=True),
    Version("0003", "indexes of orders: gaps by code and by how much is short, equipment by name", "8777e987b7ba8429"),
    Version("0004", "silences of findings", "5d1769f043056995"),
    Version("0005", "how far a team is covered, kept on the team itself", "5d1769f043056995"),
    Version("0006", "the division of each level that a team is at home in, kept on the team", "5d1769f043056995"),
    Version("0007", "indexes of the coordinates of bases", "34af0cb8f31f96bf"),
)


def newest() -> str:
    """The number of the newest version."""
    return VERSIONS[-1].number


def digest(model: Model) -> str:
    """What tells the constraints and indexes of one model from those of another."""
    return sha256("\n".join(one.text for one in definitions(model)).encode()).hexdigest()[:16]

"""Checks trusted documents against the contract and its limits, and has them kept for good."""

from collections.abc import Sequence

from api.trusted.kept import Kept, TrustedRefused
from loaders.errors import RequestRefused
from schema.build import Contract


def check(contract: Contract, documents: Sequence[Kept]) -> None:
    """Have each of them kept by the contract. TrustedRefused names all that could never be answered, by line."""
    problems = []
    for kept in documents:
        try:
            contract.trust(kept.text)
        except RequestRefused as refused:
            for error in refused.errors:
                places = error.get("locations")
                problems.append(kept.problem(error["message"], places[0]["line"] if places else None))
    if problems:
        raise TrustedRefused(problems)

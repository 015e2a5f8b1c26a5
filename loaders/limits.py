"""What a document may ask at most, with defaults that hold on a small machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one request.

    `tokens`, `nesting` (open brackets) are checked before parsing; `depth` (fields under fields), `aliases`,
    `root_fields` and `fields` (fragments opened), `repeats` (fields of one response key with fields under them, since
    the validation compares each with each) before the validation; `cost` (fields times page sizes) with the variables;
    `filters` (comparisons in one `where`), `joins` (single objects under the entries of one list), `keys` (of one
    group-by) and `groups` (that it lists at most) with the plan; `seconds` bounds the whole answer. `documents` and
    `plans` bound the caches.
    """

    tokens: int = 2_000
    nesting: int = 60
    depth: int = 20
    aliases: int = 50
    root_fields: int = 20
    fields: int = 2_000
    repeats: int = 100
    filters: int = 200
    joins: int = 50
    keys: int = 4
    groups: int = 1_000
    seconds: float = 10.0
    page_default: int = 50
    page_most: int = 200
    documents: int = 500
    plans: int = 1_000
    cost: int = 500_000

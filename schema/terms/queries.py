"""Roots: a term by its vocabulary and code, and terms."""

from typing import Any

import strawberry

from loaders.mapping.roots import KeyRoot
from schema.defaults import BY_CODE
from schema.fields import Argument, listed, nullable, root
from schema.references import TERM
from schema.terms.types import TERM_LIST


@strawberry.type
class TermQueries:
    """Words of the vocabularies."""

    term: Any = root(
        nullable(TERM),
        "The term with this code in this vocabulary, or null. 按词表和代码取词条。",
        KeyRoot("Term", (("list", "list"), ("code", "code"))),
        [
            Argument("list", TERM_LIST, "The vocabulary. 词表。", ...),
            Argument("code", str, "Its code there. 代码。", ...),
        ],
    )
    terms: Any = listed(TERM, "Words of all vocabularies, by code where no order is given. 词条列表。", BY_CODE)

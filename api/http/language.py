"""The language that a client asks to be told in."""

from functools import lru_cache

from api.http.media import qualities
from readiness.words import Lang

MOST = 1_000
KNOWN = {"zh": Lang.ZH, "en": Lang.EN}


@lru_cache(256)
def language(accept_language: str | None) -> Lang | None:
    """Chinese or English, whichever is ranked first, the one named first of equals; None where neither is named."""
    ranked = qualities((accept_language or "")[:MOST])
    named = [tag for tag in ranked if tag.partition("-")[0] in KNOWN and ranked[tag] > 0]
    return KNOWN[max(named, key=ranked.__getitem__).partition("-")[0]] if named else None

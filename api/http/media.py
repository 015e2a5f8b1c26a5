"""Media types: which bodies are taken, and which form of answer a client would rather have."""

from functools import lru_cache

from api.http import reasons
from api.http.refusal import not_acceptable, unsupported

RESPONSE = "application/graphql-response+json"
JSON = "application/json"
HTML = "text/html"
CACHED = 256
MOST = 8_000


@lru_cache(CACHED)
def check_content_type(header: str | None) -> None:
    """Refuse (415) everything but application/json in UTF-8: by exact media type, not by substring."""
    if header is None:
        raise unsupported(reasons.NO_MEDIA_TYPE)
    media_type, *parameters = (part.strip() for part in header.split(";"))
    if media_type.lower() != JSON:
        raise unsupported(reasons.MEDIA_TYPE)
    for parameter in filter(None, parameters):
        name, _, value = parameter.partition("=")
        if name.strip().lower() != "charset" or value.strip().strip('"').lower() not in ("utf-8", "utf8"):
            raise unsupported(reasons.CHARACTER_SET)


def check_encoding(header: str | None) -> None:
    """Refuse (415) compressed bodies: a small one may unfold to a huge one."""
    if header is not None and header.strip().lower() not in ("", "identity"):
        raise unsupported(reasons.ENCODING)


@lru_cache(CACHED)
def preferred(accept: str | None, has_page: bool) -> str:
    """The media type to answer with. Raises 406 where nothing fits.

    By quality, then as the draft of GraphQL over HTTP ranks: the response type where it is named, JSON for a client
    that names neither. The page is for a client that names text/html and ranks it first: a browser.
    """
    if accept is None or not accept.strip():
        return JSON
    ranges = qualities(accept[:MOST])
    page = ranges.get(HTML, 0.0) if has_page else 0.0
    response, json = _quality(RESPONSE, ranges), _quality(JSON, ranges)
    best = max(page, response, json)
    if best <= 0:
        raise not_acceptable()
    if page == best:
        return HTML
    if response == best and (json < best or RESPONSE in ranges):
        return RESPONSE
    return JSON


def qualities(accept: str) -> dict[str, float]:
    """The quality of each entry of such a header, in their order; one that cannot be read counts for nothing."""
    ranges: dict[str, float] = {}
    for entry in accept.split(","):
        media_range, *parameters = (part.strip().lower() for part in entry.split(";"))
        quality = 1.0
        for parameter in parameters:
            name, _, value = parameter.partition("=")
            if name.strip() == "q":
                quality = _number(value.strip())
        ranges[media_range] = max(quality, ranges.get(media_range, 0.0))
    return ranges


def _number(text: str) -> float:
    try:
        return min(max(float(text), 0.0), 1.0) if text[:1].isdigit() else 0.0
    except ValueError:
        return 0.0


def _quality(media_type: str, ranges: dict[str, float]) -> float:
    """The quality of the most specific range that fits."""
    family = f"{media_type.partition('/')[0]}/*"
    return next((ranges[one] for one in (media_type, family, "*/*") if one in ranges), 0.0)

"""A list, and what is true, as SQLite's JSON functions write them."""

TRUE = "json(CASE WHEN {0} THEN 'true' ELSE 'false' END)"


def page(items: str, size: int) -> str:
    """A connection over a sub-select of (edge, cursor, n)."""
    kept = f"SELECT json_group_array(json(edge)) FROM page WHERE n <= {size}"
    more = TRUE.format(f"(SELECT count(*) FROM page) > {size}")
    end = f"(SELECT mark FROM page WHERE n <= {size} ORDER BY n DESC LIMIT 1)"
    info = f"json_object('hasNextPage', {more}, 'endCursor', {end})"
    return f"(WITH page AS MATERIALIZED ({items}) SELECT json_object('edges', json(({kept})), 'pageInfo', {info}))"

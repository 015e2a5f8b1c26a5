"""A list, its cursors and levels of readiness, as PostgreSQL's JSON functions write them."""


def page(edge: str, source: str, size: int, more: str = "") -> str:
    """A connection: `source` gives rows with `mark`, the cursor, and `n`, their number; one more than a page holds.

    `more`: what an edge says besides its cursor and its node.
    """
    return f"""(SELECT json_build_object('edges', coalesce(json_agg(json_build_object('cursor', x.mark, {more}
'node', {edge}) ORDER BY x.n) FILTER (WHERE x.n <= {size}), '[]'),
'pageInfo', json_build_object('hasNextPage', count(*) > {size}, 'endCursor',
(array_agg(x.mark ORDER BY x.n DESC) FILTER (WHERE x.n <= {size}))[1])) FROM ({source}) x)"""


def mark(code: str, last: str) -> str:
    """The cursor of a row in order of its code."""
    return f"""'[' || to_json({code})::text || ',"' || {last} || '"]' AS mark"""


LEVEL = "'level', {0}.readiness, 'stale', {0}.is_stale, 'incomplete', {0}.is_incomplete"

"""URLs as people may see them."""

import re
from urllib.parse import quote


def masked(text: str) -> str:
    """The same text without the password of a URL in it."""
    return re.sub(r"(password=)[^&\s]*", r"\1***", re.sub(r"(://[^/@:\s]*):[^\s]*@", r"\1:***@", text))


def with_password(url: str, password: str) -> str:
    """The same URL with this password, where it names a server and has no password of its own."""
    scheme, _, rest = url.partition("://")
    server, slash, name = rest.partition("/")
    user, at, host = server.rpartition("@")
    if ":" in user or not server:
        return url
    return f"{scheme}://{user}:{quote(password, safe='')}@{host if at else server}{slash}{name}"

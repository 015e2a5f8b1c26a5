"""URLs as people may see them."""

import re


def masked(text: str) -> str:
    """The same text without the password of a URL in it."""
    return re.sub(r"(password=)[^&\s]*", r"\1***", re.sub(r"(://[^/@:\s]*):[^\s]*@", r"\1:***@", text))

"""What is read out of a page's Markdown: its links, its anchors; and what is changed in it for the site."""

import re
import unicodedata
from collections.abc import Callable, Iterator

FENCE = re.compile(r"^(```|~~~).*?^\1[ ]*$", re.M | re.S)
SPAN = re.compile(r"(`+).+?\1", re.S)
LINK = re.compile(r"(?<=\]\()(?!\w+:)(?P<path>[^)\s#]*)(?P<anchor>#[^)\s]*)?(?=\))")
HEADING = re.compile(r"^#{1,6} (.+?)(?: \{(#[\w-]+)[^}]*\})? *$", re.M)
OWN = re.compile(r'<a id="([^"]+)">')
# A list that follows a paragraph at once; without a blank line between it would be part of it.
UNPARTED = re.compile(r"^((?![-*|#>] |\d+\. |[-|#>]{2}| )[^\n]+\n)(?=[-*] |1\. )", re.M)
ROW = re.compile(r"^\|.*$", re.M)
HAN = "\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’…—"
# A line end between Chinese characters, which a browser would show as a blank.
BROKEN = re.compile(rf"(?<=[{HAN}])\n *(?=[{HAN}])")


def prose(text: str, change: Callable[[str], str]) -> str:
    """The page with everything but its blocks of code changed."""
    parts: list[str] = []
    begin = 0
    for fence in FENCE.finditer(text):
        parts += [change(text[begin : fence.start()]), fence[0]]
        begin = fence.end()
    return "".join([*parts, change(text[begin:])])


def links(text: str) -> Iterator[tuple[str, str]]:
    """The path and the anchor (with its #) of each link within the repository; either may be empty."""
    for found in LINK.finditer(SPAN.sub("", FENCE.sub("", text))):
        yield found["path"], found["anchor"] or ""


def relink(text: str, change: Callable[[str, str], str]) -> str:
    """The page with each link within the repository as `change` says, of its path and its anchor."""
    return prose(text, lambda part: LINK.sub(lambda found: change(found["path"], found["anchor"] or ""), part))


def anchors(text: str) -> set[str]:
    """What a link can lead to on the page, with the #."""
    bare = FENCE.sub("", text)
    said = {own or f"#{slug(title)}" for title, own in HEADING.findall(bare)}
    return said | {f"#{name}" for name in OWN.findall(bare)}


def title(text: str) -> str:
    """The page's first heading."""
    found = HEADING.search(FENCE.sub("", text))
    if found is None:
        raise ValueError("a page without a heading")
    return found[1]


def slug(heading: str) -> str:
    """The anchor of a heading, as the repository's host and the site make it."""
    words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading)
    return re.sub(r"[^\w\- ]", "", unicodedata.normalize("NFC", words).lower()).strip().replace(" ", "-")


def as_the_site_reads(text: str) -> str:
    """The page with what the site's Markdown reads otherwise than the repository's host: its lines, lists and rows."""
    return prose(text, lambda part: ROW.sub(_unescaped, UNPARTED.sub(r"\1\n", BROKEN.sub("", part))))


def _unescaped(row: re.Match[str]) -> str:
    """A row of a table whose pipes in code stand bare: there they part no cells."""
    return SPAN.sub(lambda code: code[0].replace("\\|", "|"), row[0])

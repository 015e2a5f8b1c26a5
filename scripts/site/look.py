"""The built site is looked at: every page is there, and nothing is loaded from another host."""

import re
from collections.abc import Iterable, Iterator
from html.parser import HTMLParser
from pathlib import Path

LOADS = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src", "object": "data"}
OUTSIDE = re.compile(r"(?:https?:)?//", re.I)
IMPORTED = re.compile(r"(?:@import|url\()\s*[\"']?((?:https?:)?//[^\"')\s]+)", re.I)


class _Loads(HTMLParser):
    """Gathers what a page has its browser fetch."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs).get(LOADS.get(tag, ""))
        if said and OUTSIDE.match(said):
            self.found.append(said)


def outside(text: str) -> list[str]:
    """What a page's HTML has its browser fetch from another host."""
    reader = _Loads()
    reader.feed(text)
    return [*reader.found, *IMPORTED.findall(text)]


def faults(site: Path, pages: Iterable[str]) -> Iterator[str]:
    """What is wrong with a built site that should have these pages, a sentence each."""
    for page in pages:
        if not (site / page).with_suffix(".html").is_file():
            yield f"{page}: was not built"
    for path in [*site.rglob("*.html"), *site.rglob("*.css")]:
        for address in outside(path.read_text("utf-8")):
            yield f"{path.relative_to(site)}: loads {address}"

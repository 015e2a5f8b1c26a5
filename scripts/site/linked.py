"""Where a page's link leads in the site: to another page, to a saved document's, or to a file of the repository."""

import posixpath
from collections.abc import Iterator
from pathlib import Path

from scripts.site.markdown import relink
from scripts.site.places import DOCS, QUERIES, ROOT

# Cypher without colours: the highlighter takes much of it for mistakes.
KINDS = {".graphql": "graphql", ".json": "json", ".yaml": "yaml", ".md": "", ".cypher": "text"}


class NoPage(ValueError):
    """A page links to what the site has no page for; the message names both."""


class Linked:
    """The pages of docs/, their links turned; and the pages of the files that these lead to."""

    def __init__(self) -> None:
        self._files: dict[str, str] = {}

    def turned(self, page: str, text: str, home: Path | None = None) -> str:
        """The page's text with links that hold in the site; `home` is where the text lies, unless it lies in docs/."""
        start = (DOCS / page).parent if home is None else home
        return relink(text, lambda path, anchor: self._target(page, start, path) + anchor if path else anchor)

    def files(self) -> Iterator[tuple[str, str]]:
        """A page for each file that a page links to, and for those that these link to."""
        told: set[str] = set()
        while rest := self._files.keys() - told:
            for page in sorted(rest):
                told.add(page)
                yield page, self._page(page, ROOT / self._files[page])

    def _page(self, page: str, path: Path) -> str:
        text = path.read_text("utf-8")
        if path.suffix == ".md":
            return self.turned(page, text, path.parent)
        return f"# `{self._files[page]}`\n\n```{KINDS[path.suffix]}\n{text.rstrip()}\n```\n"

    def _target(self, page: str, start: Path, path: str) -> str:
        aim = Path(posixpath.normpath((start / path).as_posix()))
        return posixpath.relpath(self._place(page, aim), posixpath.dirname(page) or ".")

    def _place(self, page: str, aim: Path) -> str:
        if aim.is_relative_to(DOCS):
            return aim.relative_to(DOCS).as_posix()
        if aim.is_relative_to(QUERIES):
            inside = aim.relative_to(QUERIES).with_suffix("").as_posix()
            return f"questions/{inside}.md" if aim.is_file() else "questions/index.md"
        if not aim.is_file() or aim.suffix not in KINDS:
            raise NoPage(f"{page}: links to {aim.relative_to(ROOT)}, which the site has no page for")
        found = f"sources/{aim.relative_to(ROOT).as_posix()}"
        found = found if found.endswith(".md") else f"{found}.md"
        self._files[found] = aim.relative_to(ROOT).as_posix()
        return found

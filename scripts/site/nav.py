"""docs/nav.yaml: the order of the site's pages."""

import json
from collections.abc import Iterable, Mapping

import yaml

from scripts.site.places import NAV

Nav = dict[str, list[str]]
"""The pages of each section, by its title."""


def read(there: Iterable[str], text: str | None = None) -> Nav:
    """The sections in order; an entry that ends with `/` stands for the pages that are `there` in that folder."""
    said: Mapping[str, list[str]] = yaml.safe_load(NAV.read_text("utf-8") if text is None else text)
    pages = list(there)
    return {title: [page for entry in held for page in _pages(entry, pages)] for title, held in said.items()}


def _pages(entry: str, there: list[str]) -> list[str]:
    if not entry.endswith("/"):
        return [entry]
    found = [page for page in there if f"{page.rpartition('/')[0]}/" == entry]
    if not found:
        raise ValueError(f"docs/nav.yaml: no page is in {entry}")
    return found


def as_toml(nav: Nav) -> str:
    """The order as zensical reads it."""
    sections = (f"  {{ {_text(title)} = [{', '.join(map(_text, pages))}] }}," for title, pages in nav.items())
    return "\n".join(["nav = [", *sections, "]"])


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)

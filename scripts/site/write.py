"""Everything that zensical builds the site of, written to a folder."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from graph.model.registry import MODEL
from scripts.site import labels, questions
from scripts.site.linked import Linked
from scripts.site.markdown import as_the_site_reads
from scripts.site.nav import Nav, as_toml, read
from scripts.site.places import DOCS, SETTINGS, THEME


def by_hand() -> list[str]:
    """The pages that are written by hand, but for the texts about saved documents."""
    texts = [path.relative_to(DOCS) for path in sorted(DOCS.rglob("*.md"))]
    return [path.as_posix() for path in texts if path.parts[0] != "questions"]


def made() -> list[str]:
    """The pages that are made, in order."""
    asked = [question.page for question in questions.saved()]
    return [questions.OVERVIEW, *asked, *labels.pages(MODEL)]


def order() -> Nav:
    """All pages, in their sections."""
    return read([*by_hand(), *made()])


def write(folder: Path, answers: Mapping[str, Mapping[str, Any]]) -> None:
    """The pages, pictures and settings of the site, into an empty folder."""
    nav = order()
    linked = Linked()
    docs = folder / "pages"
    pages = {page: (DOCS / page).read_text("utf-8") for page in by_hand()}
    pages |= questions.pages(questions.saved(), answers)
    pages |= {questions.OVERVIEW: questions.overview(questions.saved(), titles(nav))}
    pages |= labels.pages(MODEL)
    turned = {page: linked.turned(page, text) for page, text in pages.items()}
    for page, text in [*turned.items(), *linked.files()]:
        path = docs / page
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(as_the_site_reads(text), "utf-8")
    for file in [*DOCS.glob("*.svg"), *THEME.iterdir()]:
        shutil.copy(file, docs)
    (folder / "zensical.toml").write_text(f"[project]\n{as_toml(nav)}\n{SETTINGS.read_text('utf-8')}", "utf-8")


def titles(nav: Nav) -> dict[str, str]:
    """The title of each section of questions, by the folder of its pages."""
    return {pages[-1].rpartition("/")[0]: title for title, pages in nav.items() if pages[-1].startswith("questions/")}

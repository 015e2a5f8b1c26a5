"""docs/nav.yaml has every page once, and no other."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from scripts.site import questions
from scripts.site.nav import as_toml, read
from scripts.site.places import DOCS, QUERIES, SETTINGS
from scripts.site.write import by_hand, made, order, titles


def test_every_page_stands_in_the_order_once() -> None:
    counted = Counter(page for pages in order().values() for page in pages)
    missing = sorted({*by_hand(), *made()} - counted.keys())
    assert missing == [], f"add to docs/nav.yaml: {', '.join(missing)}"
    assert [page for page, count in counted.items() if count > 1] == []


def test_the_order_names_no_page_that_is_not_there() -> None:
    named = {page for pages in order().values() for page in pages}
    assert sorted(named - {*by_hand(), *made()}) == []


def test_every_saved_document_has_a_text_about_it_and_every_text_a_document() -> None:
    saved = {question.text.relative_to(DOCS) for question in questions.saved()}
    texts = {path.relative_to(DOCS) for path in questions.TEXTS.rglob("*.md")}
    assert len(saved) == len(list(QUERIES.rglob("*.graphql")))
    assert sorted(map(str, saved - texts)) == [], "write these pages, in Chinese and English"
    assert sorted(map(str, texts - saved)) == [], "these are about documents that are gone"


def test_every_folder_of_saved_documents_has_a_section() -> None:
    assert titles(order()).keys() == {question.folder for question in questions.saved()}


def test_a_folder_stands_for_the_pages_in_it() -> None:
    text = "模型 / Model:\n  - graph.md\n  - model/\n"
    assert read(["model/teams.md", "model/deep/x.md"], text) == {"模型 / Model": ["graph.md", "model/teams.md"]}
    with pytest.raises(ValueError, match="no page is in model/"):
        read([], text)


def test_the_settings_with_the_order_above_them_are_one_document() -> None:
    found = tomllib.loads(f"[project]\n{as_toml(order())}\n{SETTINGS.read_text('utf-8')}")["project"]
    assert found["nav"][0] == {"开始 / Start": ["index.md", "tutorial.md", "tutorial-en.md"]}
    assert found["theme"]["font"] is False
    assert [Path(script["path"]).name for script in found["extra"]["polyfills"]] == ["iframe-worker.js"]

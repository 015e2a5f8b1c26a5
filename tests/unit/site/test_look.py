"""A built site is looked at: its pages are there, and it loads nothing from another host."""

from pathlib import Path

import pytest

from scripts.site.look import faults, outside
from scripts.site.places import THEME


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://unpkg.example/x.js"></script>',
        '<link rel="stylesheet" href="//fonts.example/css">',
        '<img src="http://pictures.example/a.png">',
        "<style>@import 'https://fonts.example/a.css'; a { background: url(https://x.example/b.png) }</style>",
    ],
)
def test_what_is_loaded_from_another_host_is_found(html: str) -> None:
    assert len(outside(html)) >= 1


def test_what_is_loaded_from_the_site_or_only_linked_to_is_let_be() -> None:
    assert (
        outside('<script src="./a.js"></script><a href="https://x.example/">x</a><style>a{b:url(c.png)}</style>') == []
    )


def test_a_page_that_is_missing_is_named_and_so_is_the_one_that_loads(tmp_path: Path) -> None:
    (tmp_path / "model").mkdir()
    (tmp_path / "index.html").write_text("<p>x</p>")
    (tmp_path / "model" / "a.html").write_text('<img src="https://x.example/a.png">')
    assert list(faults(tmp_path, ["index.md", "model/a.md", "b.md"])) == [
        "b.md: was not built",
        "model/a.html: loads https://x.example/a.png",
    ]


def test_what_is_added_to_the_theme_loads_nothing_either() -> None:
    assert {path.name: outside(path.read_text("utf-8")) for path in THEME.iterdir()} == {
        "iframe-worker.js": [],
        "style.css": [],
    }

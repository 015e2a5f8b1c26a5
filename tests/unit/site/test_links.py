"""Links between pages lead to pages and to headings that are there."""

from pathlib import Path

import pytest

from graph.model.registry import MODEL
from scripts.site import labels, questions
from scripts.site.linked import Linked, NoPage
from scripts.site.markdown import anchors, as_the_site_reads, links, slug, title
from scripts.site.places import DOCS, ROOT
from scripts.site.write import by_hand

PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "samples").rglob("*.md")])


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_link_leads_to_a_file_and_a_heading(page: Path) -> None:
    text = page.read_text("utf-8")
    for path, anchor in links(text):
        target = page.parent / path if path else page
        assert target.exists(), f"{page.name}: {path} is not there"
        if anchor:
            there = anchors(target.read_text("utf-8"))
            assert anchor in there, f"{page.name}: {path}{anchor} is no heading of {target.name}"


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_each_page_opens_with_its_heading(page: Path) -> None:
    text = page.read_text("utf-8")
    assert text.startswith(f"# {title(text)}")


def test_each_link_of_the_site_leads_to_a_page_of_it() -> None:
    linked = Linked()
    pages = {page: linked.turned(page, (DOCS / page).read_text("utf-8")) for page in by_hand()}
    texts = {question.page: question.text.read_text("utf-8") for question in questions.saved()}
    pages |= {page: linked.turned(page, text) for page, text in texts.items()} | labels.pages(MODEL)
    pages |= dict(linked.files())
    there = {*pages, questions.OVERVIEW, "graph.svg"}
    for page, text in pages.items():
        for path, _ in links(text):
            assert not path or str((DOCS / page).parent.joinpath(path).resolve().relative_to(DOCS)) in there, (
                page,
                path,
            )
    assert "sources/samples/district/README.md" in pages


def test_a_link_to_a_saved_document_leads_to_its_page() -> None:
    turned = Linked().turned(
        "planning.md", "[x](../samples/queries/planning/2-what-to-buy.graphql), [y](#a), [z](files.md#b)"
    )
    assert turned == "[x](questions/planning/2-what-to-buy.md), [y](#a), [z](files.md#b)"
    assert Linked().turned("dispatch.md", "[all](../samples/queries/dispatch/)") == "[all](questions/index.md)"


def test_a_link_in_a_block_of_code_stays() -> None:
    block = "```\n[x](../samples/queries/)\n```\n"
    assert Linked().turned("files.md", block) == block


def test_a_link_to_what_has_no_page_is_refused() -> None:
    with pytest.raises(NoPage, match=r"files\.md: links to planning"):
        Linked().turned("files.md", "[the rules](../planning/)")


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("文件原样读入 / Files as they are", "文件原样读入--files-as-they-are"),
        ("谁能去 / Who can go: `candidates`", "谁能去--who-can-go-candidates"),
        ("2.4 [A link](x.md)", "24-a-link"),
    ],
)
def test_an_anchor_is_made_as_the_host_of_the_repository_makes_it(heading: str, anchor: str) -> None:
    assert slug(heading) == anchor
    assert anchors(f"# x\n\n## {heading}\n") == {"#x", f"#{anchor}"}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("一支，\n两支\nthree\n四\n\n五", "一支，两支\nthree\n四\n\n五"),
        ("- 一，\n  二\n- 三", "- 一，二\n- 三"),
        ("What to mind:\n- one\n  more\n- two", "What to mind:\n\n- one\n  more\n- two"),
        (r"| `a\|b` | a\|b |", r"| `a|b` | a\|b |"),
        ("```\n一\n二\n- `x\\|y`\n```", "```\n一\n二\n- `x\\|y`\n```"),
    ],
)
def test_what_the_site_reads_otherwise_is_changed_but_for_code(written: str, read: str) -> None:
    assert as_the_site_reads(written) == read

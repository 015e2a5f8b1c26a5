"""Writes docs/standards.md anew from samples/; run it in the root of the repository."""

from pathlib import Path

from exchange.standards import read
from exchange.standards.page import read_names, render

SAMPLES, PAGE = Path("samples"), Path("docs/standards.md")


def main() -> None:
    """Reads the standards, names and all, and writes the page."""
    documents, problems = read(sorted((SAMPLES / "standards").glob("*.yaml")))
    if problems:
        raise SystemExit("\n".join(f"{held.file}:{held.line}: {held.reason_en}" for held in problems))
    PAGE.write_text(render([held.standard for held in documents], read_names(SAMPLES)), encoding="utf-8")


if __name__ == "__main__":
    main()

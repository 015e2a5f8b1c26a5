"""Where things lie in the repository."""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
QUERIES = ROOT / "samples" / "queries"
NAV = DOCS / "nav.yaml"
SETTINGS = Path(__file__).parent / "settings.toml"
THEME = Path(__file__).parent / "theme"

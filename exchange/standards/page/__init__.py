"""Standards told in words, as a page for people: docs/standards.md.

    text = render(standards, names)

`python -m exchange.standards.page` writes the page anew from `samples/`.
"""

from exchange.standards.page.names import Names, read_names
from exchange.standards.page.render import render

__all__ = ["Names", "read_names", "render"]

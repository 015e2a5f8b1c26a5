"""Places in files of a folder."""

import shutil
from pathlib import Path

from tests.contract.servers.place import Place


class FilePlaces(Place):
    """Each in a folder of its own, for a database may be several files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def _next(self) -> Path:
        folder = self._folder / f"place-{self._made}"
        folder.mkdir()
        self._made += 1
        return folder / "registry.db"

    def __call__(self) -> str:
        """See Place."""
        return f"sqlite:///{self._next()}"

    def template(self) -> str:
        """See Place: closed, it is one file."""
        return self()

    def copy(self, template: str) -> str:
        """See Place."""
        return f"sqlite:///{shutil.copy(template.removeprefix('sqlite:///'), self._next())}"

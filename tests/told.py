"""What was told first under a name, for all processes of a run."""

import pickle
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any


class Told:
    """In files of a folder that those processes share."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def first(self, name: str, value: object) -> Any:
        """The value that was given first under this name, which may be this one."""
        place = self._folder / sha256(name.encode()).hexdigest()
        if not place.exists():
            with NamedTemporaryFile(dir=self._folder) as spare, suppress(FileExistsError):
                pickle.dump(value, spare)
                spare.flush()
                place.hardlink_to(spare.name)  # whole or not at all, and never over another
        return pickle.loads(place.read_bytes())

"""A whole load folder of a register, with the vocabulary, catalogue and standards that it needs."""

import shutil
from pathlib import Path
from uuid import uuid4

from samples.generate.size import Size
from samples.generate.writing import Told, untold, write

SAMPLES = Path(__file__).resolve().parents[1]
INCLUDED = ("terms", "catalogue", "standards")


def make(size: Size, folder: Path, told: Told = untold) -> None:
    """Write it under another name and give it its own when it is whole, so that a half of it is never there.

    Raises OSError: FileExistsError where the folder holds anything, and whatever forbids writing.
    """
    folder = folder.absolute()
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FileExistsError(f"{folder} is there and not empty")
    folder.parent.mkdir(parents=True, exist_ok=True)
    making = folder.parent / f".{folder.name}-{uuid4().hex}"
    making.mkdir()
    try:
        for name in INCLUDED:
            shutil.copytree(SAMPLES / name, making / name)
        write(size, making, INCLUDED, told)
        making.replace(folder)
    finally:
        shutil.rmtree(making, ignore_errors=True)

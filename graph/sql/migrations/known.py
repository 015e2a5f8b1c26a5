"""Which versions there are, by their files; cheap enough to be asked by every command."""

import re
from functools import cache
from importlib.resources import files

STEP = re.compile(r"v(\d{4})_\w+\.py")


@cache
def versions() -> tuple[str, ...]:
    """All versions, oldest first."""
    names = (STEP.fullmatch(one.name) for one in files(f"{__package__}.versions").iterdir())
    return tuple(sorted(name[1] for name in names if name))


def newest() -> str:
    """The version that this program needs."""
    return versions()[-1]

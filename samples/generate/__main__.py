"""Write the sample district where it lies, or elsewhere: `python -m samples.generate [FOLDER]`."""

import sys
from pathlib import Path

from samples.generate.sizes import DISTRICT
from samples.generate.writing import write

SAMPLES = Path(__file__).resolve().parents[1]
BESIDE = ("../terms", "../catalogue", "../standards")


def main(arguments: list[str]) -> int:
    """Write the files; other sizes are made by `muster sample`."""
    folder = Path(arguments[0]) if arguments else SAMPLES / "district"
    folder.mkdir(parents=True, exist_ok=True)
    write(DISTRICT, folder, BESIDE)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

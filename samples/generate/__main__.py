"""Write a sample register: `python -m samples.generate [SIZE] [FOLDER]`, by default the district where it lies."""

import sys
from pathlib import Path

from samples.generate.register import files
from samples.generate.size import SIZES


def main(arguments: list[str]) -> int:
    """Write the files of the named size; 0 when they are written, 2 when there is no such size."""
    name = arguments[0] if arguments else "district"
    if name not in SIZES:
        print(f"no size {name!r}; there is: {', '.join(SIZES)}", file=sys.stderr)
        return 2
    folder = Path(arguments[1]) if len(arguments) > 1 else Path(__file__).resolve().parents[1] / name
    folder.mkdir(parents=True, exist_ok=True)
    for file, text in files(SIZES[name]).items():
        (folder / file).write_bytes(text.encode())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

"""`write FOLDER` writes what the site is built of; `look FOLDER` fails when a built one is not as it should be."""

import sys
from pathlib import Path

from scripts.site import answers, questions
from scripts.site.look import faults
from scripts.site.write import order, write


def main(what: str, folder: str) -> int:
    """Do one of the two; the process's exit code."""
    if what == "write":
        asked = {question.name: question.document for question in questions.saved()}
        write(Path(folder), answers.of_the_sample(asked))
        return 0
    pages = [page for section in order().values() for page in section]
    found = list(faults(Path(folder), pages))
    print("\n".join(found) or f"{len(pages)} pages: {Path(folder) / 'index.html'}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

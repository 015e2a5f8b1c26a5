"""Which tests run on one worker: those that share loaded registers and servers."""

import re

from xdist.scheduler import LoadScopeScheduling

from tests.contract.stores import STORES

SHARED = {"attacks": "district", "commands": "district", "samples": "district", "graphql": "graphql"}
"""Folders of tests that share large registers on each store, and the name under which they do."""
STORE = re.compile(rf"[\[-]({'|'.join(STORES)})[\]-]")


def group(test: str) -> str:
    """What a test of this id shares: the registers of its folder or else file, on its store."""
    path, _, name = test.partition("::")
    folder = path.removeprefix("tests/").partition("/")[0]
    store = STORE.search(name)
    return f"{SHARED.get(folder, path) if store else path} {store[1] if store else ''}"


class BySharing(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out such groups whole, the largest first."""

    def _split_scope(self, nodeid: str) -> str:
        return group(nodeid)

"""ariadne-codegen: a typed Python client made from the contract and the sample's questions, and used."""

import asyncio
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path

QUERIES = Path(__file__).parents[2] / "samples" / "queries"
SETTINGS = """
[tool.ariadne-codegen]
remote_schema_url = "{url}"
queries_path = "{queries}"
target_package_name = "muster_client"
"""


async def main() -> None:
    """Make the client beside nothing else, and ask by it."""
    url = os.environ["MUSTER_URL"]
    with tempfile.TemporaryDirectory() as folder:
        settings = Path(folder) / "settings.toml"
        settings.write_text(SETTINGS.format(url=url, queries=QUERIES), encoding="utf-8")
        command = [str(Path(sys.executable).parent / "ariadne-codegen"), "--config", str(settings)]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        sys.path.insert(0, folder)
        async with import_module("muster_client").Client(url=url) as client:
            answer = await client.who_can_go()
            assert answer.teams.total_count == len(answer.teams.nodes) > 0
            assert all(team.readiness.level in ("R1", "R2", "R3") for team in answer.teams.nodes)
    print(f"ariadne-codegen: {answer.teams.total_count} teams by a client made from the contract")


if __name__ == "__main__":
    asyncio.run(main())

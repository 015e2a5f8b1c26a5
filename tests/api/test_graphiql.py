"""The GraphiQL page: for browsers, by setting, from committed files, without any outside host."""

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.api.fakes import FakeContract

FOLDER = Path(__file__).parents[2] / "api" / "graphiql"
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


def test_a_browser_gets_the_page_with_a_policy(client: TestClient, contract: FakeContract) -> None:
    response = client.get("/graphql", headers={"accept": BROWSER})
    assert response.status_code == 200
    assert response.headers["content-type"] == "text/html; charset=utf-8"
    policy = response.headers["content-security-policy"]
    assert policy.startswith("default-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert response.headers["cache-control"] == "no-store"
    assert contract.asked == []


def test_the_address_alone_leads_a_browser_to_the_page(client: TestClient) -> None:
    response = client.get("/", headers={"accept": BROWSER}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (307, "/graphql")
    assert response.headers["cache-control"] == "no-store"
    program = client.get("/", headers={"accept": "application/json"}, follow_redirects=False)
    assert (program.status_code, program.headers["content-type"]) == (404, "application/json; charset=utf-8")


@pytest.mark.parametrize("accept", ["*/*", "application/json", "application/json, text/html;q=0.5", ""])
def test_a_client_that_would_rather_have_json_gets_an_answer(client: TestClient, accept: str) -> None:
    response = client.get("/graphql", params={"query": "{ a }"}, headers={"accept": accept})
    assert response.headers["content-type"].startswith("application/json")


def test_a_post_never_gets_the_page(client: TestClient) -> None:
    response = client.post("/graphql", json={"query": "{ a }"}, headers={"accept": BROWSER})
    assert response.headers["content-type"].startswith("application/json")


def test_the_page_and_its_files_can_be_switched_off(client_with: Callable[..., TestClient]) -> None:
    client = client_with(graphiql=False)
    response = client.get("/graphql", params={"query": "{ a }"}, headers={"accept": BROWSER})
    assert response.headers["content-type"].startswith("application/json")
    assert client.get("/graphql", headers={"accept": "text/html"}).status_code == 406
    assert client.get("/graphiql/graphiql.js").status_code == 404
    assert client.get("/", headers={"accept": BROWSER}).status_code == 404


def test_everything_the_page_asks_for_is_served_from_here(client: TestClient) -> None:
    page = client.get("/graphql", headers={"accept": BROWSER}).text
    styles = "".join(path.read_text() for path in FOLDER.glob("files/*.css"))
    wanted = re.findall(r'(?:src|href)="([^"]+)"', page) + re.findall(r"url\(([^)]+)\)", styles)
    assert len(wanted) >= 6
    for path in wanted:
        assert path.startswith("/graphiql/")
        response = client.get(path)
        assert response.status_code == 200
        assert response.headers["x-content-type-options"] == "nosniff"


def test_a_file_that_did_not_change_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/graphiql/graphiql.js")
    assert first.headers["content-type"] == "text/javascript; charset=utf-8"
    again = client.get("/graphiql/graphiql.js", headers={"if-none-match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/graphiql/../app.py", "/graphiql/%2e%2e/app.py", "/graphiql/LICENSES.txt", "/graphiql/"]
)
def test_nothing_else_of_the_folder_is_served(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_the_files_are_those_of_the_manifest() -> None:
    listed = dict(line.split("  ")[::-1] for line in (FOLDER / "manifest.sha256").read_text().splitlines())
    found = {f"files/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest() for path in FOLDER.glob("files/*")}
    assert found == listed


def test_no_outside_host_and_no_inline_script_is_in_the_page() -> None:
    page = (FOLDER / "files" / "index.html").read_text()
    styles = "".join(path.read_text() for path in FOLDER.glob("files/*.css"))
    assert "//" not in page
    assert not re.search(r"<script(?![^>]* src=)|<style|\son\w+=|\sstyle=", page)
    assert not re.search(r"@font-face|@import|https?:|url\(['\"]?(?:data:|//)", styles)


def test_the_licences_of_what_is_bundled_are_beside_it() -> None:
    notes = (FOLDER / "files" / "LICENSES.txt").read_text()
    for name in ("graphiql 4.1.2 (MIT)", "react 18", "codemirror 5", "graphql 16"):
        assert name in notes

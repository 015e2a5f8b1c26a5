"""The sample's questions, asked of a server that refuses them."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from api.commands.examples import show


class Refusing(BaseHTTPRequestHandler):
    """Answers every question with 503 and the reason, as the API does past a time limit."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        body = b'{"errors": [{"message": "The answer took too long and was ended."}]}'
        self.send_response(503)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def refusing() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def test_a_question_that_is_refused_is_told_and_the_next_one_asked(
    refusing: str, capsys: pytest.CaptureFixture[str]
) -> None:
    show(refusing, None)
    assert capsys.readouterr().out.count("The answer took too long and was ended.") == 3

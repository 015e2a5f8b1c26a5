"""Real servers for tests, started without privileges."""


class NoServer(Exception):
    """There is no server to be had; the message says why."""

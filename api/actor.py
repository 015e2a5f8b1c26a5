"""Who the history says made a change: as told, else the user of the operating system; never proven."""

import getpass
import os

from api.settings import Settings


def actor(settings: Settings) -> str:
    """The name for the history."""
    if settings.actor is not None:
        return settings.actor
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return f"uid {os.getuid()}"

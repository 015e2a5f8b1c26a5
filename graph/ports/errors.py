"""The errors a store may raise; drivers' own are translated into these and never pass."""


class Told(Exception):
    """Something that was not done; the message is a sentence for people that says why, `zh` the same in Chinese."""

    def __init__(self, en: str = "", zh: str = "") -> None:
        super().__init__(en)
        self.zh = zh


class StoreError(Told):
    """Any refusal or failure of a store."""


class Unavailable(StoreError):
    """The store cannot be reached, is locked, full, read-only or damaged."""


class Busy(Unavailable):
    """Another write has not ended within the wait; trying again later may help."""


class Conflict(StoreError):
    """A revision is not the one expected, or a unique key is taken; nothing was written."""


class MarkDiffers(StoreError):
    """The mark that a question was asked under has another value: what is kept is not what the asker thinks."""


class TimedOut(StoreError):
    """A question took longer than its limit and was ended."""


class NotReady(StoreError):
    """The database lacks the shape this program needs."""


class Outdated(NotReady):
    """The database has an older shape; it must be migrated first."""


class TooNew(NotReady):
    """The database has a newer shape than this program knows."""

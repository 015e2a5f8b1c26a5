"""What is wrong with a declaration."""


class DeclarationError(ValueError):
    """A declaration that cannot be; the message names it and says what is wrong."""

"""What keeps the server from starting, told to the host."""


class CannotServeError(Exception):
    """The server cannot start; the message says why and how to mend it."""

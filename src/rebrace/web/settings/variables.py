"""The environment variables that a host may set; what each does is in the reference."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True, kw_only=True)
class Variable:
    """One variable, with an example for the message that says how to mend it."""

    name: str
    example: str


HOME: Final = Variable(name="REBRACE_HOME", example="/var/lib/rebrace")
DATABASE: Final = Variable(name="DATABASE_URL", example="postgresql://rebrace:secret@db.example:5432/rebrace")
HOSTS: Final = Variable(name="REBRACE_HOSTS", example="rebrace.example,www.rebrace.example")
TLS: Final = Variable(name="REBRACE_TLS", example="proxy")
PROXIES: Final = Variable(name="REBRACE_PROXIES", example="1")
SECRET: Final = Variable(name="REBRACE_SECRET_KEY", example="(50 random characters)")
LIMITS: Final = Variable(name="REBRACE_LIMITS", example="redis://cache.example:6379")
CONTENT: Final = Variable(name="REBRACE_CONTENT", example="/etc/rebrace/content")
LOCALE: Final = Variable(name="REBRACE_LOCALE", example="AU")
MEASURES: Final = Variable(name="REBRACE_MEASURES", example="rmdq")
REACH: Final = Variable(name="REBRACE_REACH", example="home")
PUSH_KEY: Final = Variable(name="REBRACE_PUSH_KEY", example="(the line in the file push_key of REBRACE_HOME)")
CONTACT: Final = Variable(name="REBRACE_CONTACT", example="mailto:host@rebrace.example")

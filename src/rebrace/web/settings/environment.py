"""What the host asked for in environment variables, checked all at once."""

import os
import string
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, TypeVar

import platformdirs
from django.http.request import split_domain_port, validate_host

from rebrace.web.outgoing.reach import Reach
from rebrace.web.settings import variables
from rebrace.web.settings.variables import Variable

_HERE: Final = ("localhost", "127.0.0.1", "[::1]")
_SECRET_LEAST: Final = 32
_PUSH_KEY_LENGTH: Final = 43
"""Characters of 32 bytes in URL-safe base 64 without padding."""
_URL_SAFE: Final = frozenset(string.ascii_letters + string.digits + "-_")
_DATABASES: Final = ("postgres://", "postgresql://")

T = TypeVar("T")


class Tls(StrEnum):
    """Who holds the certificate."""

    OFF = "off"
    ON = "on"
    PROXY = "proxy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """A checked set of choices."""

    home: Path
    database_url: str | None
    hosts: tuple[str, ...]
    tls: Tls
    proxies: int
    secret_key: str | None
    limits: str
    content: str | None
    """Folders, as the search path of this platform writes them."""
    locale: str | None
    reach: Reach
    push_key: str | None
    contact: str | None
    measures: tuple[str, ...] = ()
    """Measures with a licence that the host has confirmed."""


class BadEnvironmentError(ValueError):
    """Some variables cannot be used; the message has one line for each."""


def read(environ: Mapping[str, str]) -> Environment:
    """Check every variable.

    Raises `BadEnvironmentError` with one line per variable that cannot be used, each with its mend.
    """
    complaints: list[str] = []

    def get(variable: Variable, check: Callable[[str], T], default: T) -> T:
        text = environ.get(variable.name, "").strip()
        if not text:
            return default
        try:
            return check(text)
        except ValueError as complaint:
            complaints.append(f"{variable.name}={_shown(variable, text)}: {complaint}. Example: {variable.example}")
            return default

    tls = get(variables.TLS, _tls, Tls.OFF)
    found = Environment(
        home=get(variables.HOME, _path, platformdirs.user_data_path("rebrace", appauthor=False)),
        database_url=get(variables.DATABASE, _database, None),
        hosts=get(variables.HOSTS, _hosts, _HERE),
        tls=tls,
        proxies=get(variables.PROXIES, _proxies, int(tls is Tls.PROXY)),
        secret_key=get(variables.SECRET, _secret, None),
        limits=get(variables.LIMITS, _limits, "memory://"),
        content=get(variables.CONTENT, _folders, None),
        locale=get(variables.LOCALE, _country, None),
        reach=get(variables.REACH, _reach, Reach.PUBLIC),
        push_key=get(variables.PUSH_KEY, _push_key, None),
        contact=get(variables.CONTACT, _contact, None),
        measures=get(variables.MEASURES, _names, ()),
    )
    if complaints:
        raise BadEnvironmentError("\n".join(complaints))
    return found


def _shown(variable: Variable, text: str) -> str:
    return "***" if variable in {variables.SECRET, variables.DATABASE, variables.LIMITS, variables.PUSH_KEY} else text


def _path(text: str) -> Path:
    return Path(text).expanduser().absolute()


def _folders(text: str) -> str:
    missing = [each for each in text.split(os.pathsep) if each and not Path(each).is_dir()]
    if missing:
        raise ValueError(f"there is no folder {', '.join(missing)}")
    return text


def _database(text: str) -> str:
    if not text.startswith(_DATABASES):
        raise ValueError("only PostgreSQL can be named here; leave it empty for SQLite")
    return text


def _hosts(text: str) -> tuple[str, ...]:
    names = tuple(name.strip().lower() for name in text.split(",") if name.strip())
    wrong = [name for name in names if not _is_host(name)]
    if wrong:
        raise ValueError(f"{', '.join(wrong)} is not the bare name or address of a host (no scheme, no port, no *)")
    return names


def _is_host(name: str) -> bool:
    domain, port = split_domain_port(name.removeprefix("."))
    return bool(domain) and not port and validate_host(domain, [domain])


def _tls(text: str) -> Tls:
    try:
        return Tls(text.lower())
    except ValueError:
        raise ValueError("it is one of off, on, proxy") from None


def _proxies(text: str) -> int:
    if not text.isdecimal():
        raise ValueError("it is a whole number, 0 or more")
    return int(text)


def _secret(text: str) -> str:
    if len(text) < _SECRET_LEAST:
        raise ValueError(f"it has {len(text)} characters and needs at least {_SECRET_LEAST}")
    return text


def _limits(text: str) -> str:
    if "://" not in text:
        raise ValueError("it is an address with a scheme")
    return text


def _names(text: str) -> tuple[str, ...]:
    names = tuple(name.strip() for name in text.split(",") if name.strip())
    wrong = [name for name in names if not name.isidentifier()]
    if wrong:
        raise ValueError(f"{', '.join(wrong)} is not the id of a measure")
    return names


def _country(text: str) -> str:
    if len(text) != 2 or not text.isalpha():  # noqa: PLR2004 - ISO 3166 has two letters
        raise ValueError("it is a country code of two letters")
    return text.upper()


def _reach(text: str) -> Reach:
    try:
        return Reach(text.lower())
    except ValueError:
        raise ValueError("it is one of public, home, any") from None


def _push_key(text: str) -> str:
    if len(text) != _PUSH_KEY_LENGTH or not set(text) <= _URL_SAFE:
        raise ValueError(f"it has {_PUSH_KEY_LENGTH} letters, digits, - and _")
    return text


def _contact(text: str) -> str:
    if not text.startswith(("mailto:", "https://")):
        raise ValueError("it begins with mailto: or https://")
    return text

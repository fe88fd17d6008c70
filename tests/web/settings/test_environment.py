"""What a host sets is checked all at once, and each mistake says how to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from rebrace.web.outgoing.reach import Reach
from rebrace.web.settings.environment import BadEnvironmentError, Environment, Tls, read


def complaints(**variables: str) -> list[str]:
    with pytest.raises(BadEnvironmentError) as caught:
        read(variables)
    return str(caught.value).splitlines()


def test_nothing_has_to_be_set() -> None:
    found = read({})
    assert found.database_url is None
    assert found.hosts == ("localhost", "127.0.0.1", "[::1]")
    assert (found.tls, found.proxies, found.limits) == (Tls.OFF, 0, "memory://")


def test_everything_can_be_set(tmp_path: Path) -> None:
    found = read(
        {
            "REBRACE_HOME": str(tmp_path),
            "DATABASE_URL": "postgresql://someone@somewhere/rebrace",
            "REBRACE_HOSTS": " Rebrace.example, .clinic.example,192.0.2.7,[2001:db8::1]",
            "REBRACE_TLS": "Proxy",
            "REBRACE_PROXIES": "2",
            "REBRACE_SECRET_KEY": "s" * 32,
            "REBRACE_LIMITS": "redis://cache",
            "REBRACE_CONTENT": str(tmp_path),
            "REBRACE_LOCALE": "nz",
            "REBRACE_REACH": "Home",
            "REBRACE_PUSH_KEY": "p" * 43,
            "REBRACE_CONTACT": "mailto:host@rebrace.example",
        }
    )
    assert found == Environment(
        home=tmp_path,
        database_url="postgresql://someone@somewhere/rebrace",
        hosts=("rebrace.example", ".clinic.example", "192.0.2.7", "[2001:db8::1]"),
        tls=Tls.PROXY,
        proxies=2,
        secret_key="s" * 32,
        limits="redis://cache",
        content=str(tmp_path),
        locale="NZ",
        reach=Reach.HOME,
        push_key="p" * 43,
        contact="mailto:host@rebrace.example",
    )


def test_a_proxy_in_front_is_counted_without_being_told() -> None:
    assert read({"REBRACE_TLS": "proxy"}).proxies == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DATABASE_URL", "mysql://somewhere"),
        ("REBRACE_HOSTS", "https://rebrace.example"),
        ("REBRACE_HOSTS", "rebrace.example:8000"),
        ("REBRACE_HOSTS", "*"),
        ("REBRACE_TLS", "yes"),
        ("REBRACE_PROXIES", "-1"),
        ("REBRACE_PROXIES", "one"),
        ("REBRACE_SECRET_KEY", "short"),
        ("REBRACE_LIMITS", "cache.example"),
        ("REBRACE_CONTENT", "/there/is/no/such/folder"),
        ("REBRACE_LOCALE", "Australia"),
        ("REBRACE_REACH", "far"),
        ("REBRACE_PUSH_KEY", "short"),
        ("REBRACE_PUSH_KEY", "+" * 43),
        ("REBRACE_CONTACT", "host@rebrace.example"),
    ],
)
def test_a_mistake_names_the_variable_and_shows_an_example(name: str, value: str) -> None:
    [complaint] = complaints(**{name: value})
    assert complaint.startswith(f"{name}=")
    assert "Example: " in complaint


def test_all_mistakes_are_told_in_one_go() -> None:
    assert len(complaints(REBRACE_TLS="yes", REBRACE_HOSTS="*", REBRACE_LOCALE="Australia")) == 3


@pytest.mark.parametrize("name", ["DATABASE_URL", "REBRACE_SECRET_KEY", "REBRACE_LIMITS", "REBRACE_PUSH_KEY"])
def test_a_secret_is_not_repeated_in_the_message(name: str) -> None:
    assert "hunter2" not in " ".join(complaints(**{name: "hunter2"}))


def test_measures_with_a_licence_are_named_by_their_ids() -> None:
    assert read({}).measures == ()
    assert read({"REBRACE_MEASURES": " rmdq, other "}).measures == ("rmdq", "other")
    [complaint] = complaints(REBRACE_MEASURES="rm dq")
    assert "rm dq is not the id of a measure" in complaint

"""A person comes to be with her first answer, and is known by a cookie that only her browser has."""

from __future__ import annotations

import pytest
from django.conf import settings

from rebrace.web.people import tokens
from rebrace.web.people.models import Key, Person
from tests.web.browsing import Browser

pytestmark = pytest.mark.usefixtures("store")

AGE = "/welcome/age/"


def test_looking_around_makes_nobody() -> None:
    browser = Browser()
    for path in ("/", AGE, "/privacy/", "/settings/", "/moves/"):
        browser.look(path)
    assert browser.key is None
    assert Person.objects.count() == 0


def test_the_first_answer_makes_a_person() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    assert browser.key
    assert Person.objects.count() == 1


def test_an_answer_that_says_nothing_makes_nobody() -> None:
    browser = Browser()
    assert browser.send(AGE, {"age": "many"}).status_code == 422
    assert browser.key is None
    assert Person.objects.count() == 0


def test_further_answers_are_hers() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    browser.send("/welcome/birth/", {"birth": "vaginal"})
    assert Person.objects.count() == 1


def test_the_cookie_is_for_this_host_and_out_of_reach_of_scripts() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    morsel = browser.client.cookies[settings.PERSON_COOKIE_NAME]
    assert morsel["httponly"] is True
    assert (morsel["samesite"], morsel["path"], morsel["domain"]) == ("Lax", "/", "")
    assert morsel["max-age"] == 400 * 24 * 60 * 60


def test_every_answer_renews_the_cookie() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    answer = browser.send("/welcome/birth/", {"birth": "vaginal"})
    assert answer.cookies[settings.PERSON_COOKIE_NAME].value == browser.key


def test_only_a_hash_of_the_token_is_kept() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    kept = bytes(Key.objects.get().digest)
    assert kept == tokens.digest(browser.key or "")
    assert (browser.key or "").encode() not in kept


def test_tokens_are_long_and_differ() -> None:
    found = {tokens.fresh() for _ in range(100)}
    assert len(found) == 100
    assert {len(each) for each in found} == {43}


def test_a_key_of_someone_who_erased_everything_is_a_new_persons_key_at_most() -> None:
    browser = Browser()
    browser.send(AGE, {"age": "8"})
    Key.objects.all().delete()
    answer = browser.send(AGE, {"age": "8"})
    assert answer.status_code == 303
    assert Key.objects.count() == 1
    assert bytes(Key.objects.get().digest) == tokens.digest(browser.key or "")

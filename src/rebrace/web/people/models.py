"""A person, and the keys that her browsers hold."""

from django.db import models


class Person(models.Model):
    """Someone who has told something. All that is known of her is in her facts."""

    made_at = models.DateTimeField()
    head = models.PositiveBigIntegerField(default=0)
    """Number of her newest fact; whoever writes for her holds this row first."""
    latest = models.BigIntegerField(default=0)
    """The latest time of any of her facts, in microseconds since 1970."""

    def __str__(self) -> str:
        return f"person {self.pk}"


class Key(models.Model):
    """A browser that may speak for her. The token itself is only in the browser's cookie."""

    digest = models.BinaryField(max_length=32, primary_key=True)
    """SHA-256 of the token."""
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="keys")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"a key of person {self.person_id}"

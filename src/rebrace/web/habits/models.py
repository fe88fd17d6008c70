"""What is needed to reach her. What she wants is in her facts; all of this can be dropped without losing that.

Every table is keyed by the person first; what a worker looks for has an index of its own, so that a look at who is
due costs as much as there are people due, however many there are.
"""

from django.db import models


class Schedule(models.Model):
    """When a worker looks at her next; only people with reminders have a row."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, primary_key=True, related_name="+")
    look_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["look_at"], name="schedule_due", condition=models.Q(look_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"schedule of person {self.person_id}"


class Phone(models.Model):
    """A browser that shows her notifications."""

    pk = models.CompositePrimaryKey("person", "digest")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    digest = models.BinaryField(max_length=32)
    """SHA-256 of its address at the push service."""
    endpoint = models.CharField(max_length=1000)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"a browser of person {self.person_id}"


class Delivery(models.Model):
    """One reminder on its way to one browser."""

    class Stage(models.TextChoices):
        """How far it is."""

        WAITING = "waiting"
        TRYING = "trying"
        """A worker is sending it, or died while it did: nobody knows, and nobody sends it twice."""
        SENT = "sent"
        DROPPED = "dropped"

    pk = models.CompositePrimaryKey("person", "id")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    id = models.UUIDField()
    """Made of the reminder and the browser, so that there is one of each."""
    phone = models.BinaryField(max_length=32)
    stage = models.CharField(max_length=8, choices=Stage.choices, default=Stage.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    try_at = models.DateTimeField()
    until = models.DateTimeField()
    """Later it would be about nothing."""

    class Meta:
        indexes = [
            models.Index(fields=["try_at"], name="delivery_waiting", condition=models.Q(stage="waiting")),
            models.Index(fields=["until"], name="delivery_over"),
        ]

    def __str__(self) -> str:
        return f"a reminder on its way to person {self.person_id}"


class Feed(models.Model):
    """The secret address of her calendar. The address itself is only in her calendar program."""

    digest = models.BinaryField(max_length=32, primary_key=True)
    """SHA-256 of the token in it."""
    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, related_name="+")
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"the calendar of person {self.person_id}"


class Hold(models.Model):
    """Someone was asked to hold the baby for some minutes."""

    digest = models.BinaryField(max_length=32, primary_key=True)
    """SHA-256 of the token in the address that was handed on."""
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+")
    minutes = models.PositiveSmallIntegerField()
    made_at = models.DateTimeField()
    gone_at = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"a request of person {self.person_id}"

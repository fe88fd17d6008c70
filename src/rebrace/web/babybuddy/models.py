"""Connections to Baby Buddy servers."""

from django.db import models


class Connection(models.Model):
    """The server that one person connected."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, primary_key=True, related_name="+")
    made_at = models.DateTimeField()
    address = models.CharField(max_length=200)
    token = models.BinaryField(max_length=400)
    """Sealed with the secret of this installation."""
    ask_at = models.DateTimeField(null=True)
    """When it is asked next; none once it refused the token, until she connects anew."""
    answered_at = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    trouble = models.CharField(max_length=20, blank=True)
    ahead = models.IntegerField(default=0)
    """Seconds that its clock is ahead of ours."""

    class Meta:
        indexes = [
            models.Index(fields=["ask_at"], name="connection_due", condition=models.Q(ask_at__isnull=False)),
        ]

    def __str__(self) -> str:
        return f"the Baby Buddy of person {self.person_id}"

"""Facts and snapshots. Both tables are keyed by the person first, so that they can be spread by person."""

from django.db import models


class Fact(models.Model):
    """One thing she told or did. Rows are only ever added, until she erases everything."""

    pk = models.CompositePrimaryKey("person", "number")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveBigIntegerField()
    """1, 2, 3, ... in the order of arrival; what a device has fetched is the number it has reached."""
    id = models.UUIDField()
    """Made where the fact happened."""
    kind = models.CharField(max_length=40)
    data = models.JSONField()
    claimed = models.DateTimeField()
    """The time that the device gave."""
    offset = models.SmallIntegerField()
    """Minutes that her local time was ahead of UTC."""
    effective = models.DateTimeField()
    """The time that counts: as claimed, but never after it was received."""
    received = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "id"], name="fact_once")]

    def __str__(self) -> str:
        return f"fact {self.number} of person {self.person_id}"


class Snapshot(models.Model):
    """Her state after her first so many facts: saves folding them again. Throwing it away loses nothing."""

    pk = models.CompositePrimaryKey("person", "number")
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    number = models.PositiveBigIntegerField()
    """It holds the facts up to this number."""
    until = models.DateTimeField()
    """The latest time of any fact in it."""
    until_id = models.UUIDField()
    """Id of that fact."""
    content = models.CharField(max_length=80)
    """Digest of the content that folded it."""
    engine = models.CharField(max_length=40)
    """Version of the engine that folded it."""
    state = models.TextField()

    def __str__(self) -> str:
        return f"snapshot {self.number} of person {self.person_id}"

"""Reading facts and snapshots."""

from rebrace.web.journey.models import Fact, Snapshot
from rebrace.web.journey.rows import Folded, Judge, Kept

_FIELDS = ("number", "id", "kind", "data", "claimed", "offset", "effective", "received")


def facts(person: int, *, after: int = 0, most: int | None = None) -> tuple[Kept, ...]:
    """Her facts in the order of their arrival, from behind a number on."""
    rows = Fact.objects.filter(person_id=person, number__gt=after).order_by("number").values_list(*_FIELDS)
    return tuple(Kept(**dict(zip(_FIELDS, row, strict=True))) for row in rows[:most])


def newest_snapshot(person: int, judge: Judge) -> Folded | None:
    """The state that holds the most of her facts and that this content and engine folded."""
    row = (
        Snapshot.objects.filter(person_id=person, content=judge.content, engine=judge.engine)
        .order_by("-number")
        .values_list("number", "until", "until_id", "state")
        .first()
    )
    return row and Folded(number=row[0], until=(row[1], str(row[2])), state=row[3])

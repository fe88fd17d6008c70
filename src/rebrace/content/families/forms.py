"""The forms of triage, in pages."""

from typing import Final

from rebrace.content.families.family import Family
from rebrace.engine.catalogue.triage import CheckForm, Form

FAMILY: Final = Family(
    folder=("triage", "forms"), kind=CheckForm, name_field="form", into="forms", key=Form, ids=tuple(Form)
)

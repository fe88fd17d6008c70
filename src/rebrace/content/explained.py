"""Every rule of triage as the clauses that decide it, for those who want to read them."""

from collections.abc import Mapping
from datetime import date

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.triage.circumstances import Circumstances
from rebrace.engine.triage.explanation import Explanation, explain


def explained(catalogue: Catalogue) -> Mapping[str, Explanation]:
    """The explanation of each rule, by its id, before anything was answered."""
    nobody = Circumstances(today=date.min)
    return {rule.id: explain(rule.when, {}, nobody) for item in catalogue.items.values() for rule in item.rules}

"""Vignettes: short stories that a physiotherapist writes, with what Rebrace must decide in each."""

from collections.abc import Iterator

from rebrace.content.cases.checking import differences
from rebrace.content.cases.reading import cases
from rebrace.content.folders import added_folders
from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.vocabulary.problems import Problem


def problems_of_cases(catalogue: Catalogue, extra: str | None) -> Iterator[Problem]:
    """Everything in which the vignettes that ship, and those of added folders, do not hold for this content."""
    for folder in (None, *added_folders(extra)):
        for each in cases(folder):
            if isinstance(each, Problem):
                yield each
            else:
                yield from differences(*each, catalogue)

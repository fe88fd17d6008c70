"""How seldom Today puts a question to her."""

from dataclasses import dataclass
from typing import ClassVar

from rebrace.engine.vocabulary.quantities import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPolicy:
    """Pauses between the questions on Today; everything can be answered on the page of progress at any time."""

    name: ClassVar[str] = "questions"
    pause: Days
    """Days without a question after she met one, whether she went to it or left it."""
    review_offered: Days
    """Days for which she is asked to look whether it is working, from the review day on."""

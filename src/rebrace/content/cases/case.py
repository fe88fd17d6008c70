"""The parts of a vignette, as its TOML file tells them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from rebrace.engine.catalogue.policies.shapes import Shape
from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.session import StopReason
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.quantities import Days, Hours, Minutes, Pain, Weeks


@dataclass(frozen=True, slots=True, kw_only=True)
class Trained:
    """One session, and the morning after it."""

    before: Pain = Pain(1)
    worst: Pain = Pain(1)
    morning: Pain | None = Pain(1)
    heaviness: bool = False
    leak: bool = False
    doming: bool = False
    stopped: StopReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """Something that happened before: a check, a word of a professional, a statement, a test, a session."""

    days_ago: Days = Days(0)
    hours_ago: Hours = Hours(0)
    form: Form | None = None
    answers: Mapping[str, str] = field(default_factory=dict)
    unanswered: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    """The rules on which a professional gave a word."""
    examined_days_ago: Days | None = None
    """The day that she names for it; none means the day on which she tells it."""
    role: str = "gp"
    by: Voice = Voice.HERSELF
    states: tuple[str, ...] = ()
    """Clearance items that she says hold."""
    comfort: tuple[str, ...] = ()
    """Comfort tests that went well."""
    early: tuple[str, ...] = ()
    """Rungs that a professional opened early, such as `hip_thrust/1`."""
    trained: Trained | None = None


class Leave(StrEnum):
    """What the permission comes to."""

    FULL = "full"
    CALM = "calm"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """What Rebrace must decide; what is not named is not looked at."""

    disposition: Disposition | None = None
    hold: Hold | None = None
    help_lines: bool | None = None
    fired: tuple[str, ...] = ()
    """Rules that must have fired, among others."""
    quiet: tuple[str, ...] = ()
    """Rules that must not have fired."""
    flags: tuple[Flag, ...] | None = None
    """Exactly the flags that are up afterwards."""
    locks: tuple[str, ...] | None = None
    """Exactly the rules that are locked afterwards."""
    leave: Leave | None = None
    needs: Form | None = None
    """The form that is asked next."""
    minimum: bool | None = None
    recovery: bool | None = None
    early_days: bool | None = None
    open: tuple[str, ...] = ()
    """Rungs that must be open, such as `heel_tap/2`."""
    closed: tuple[str, ...] = ()
    """Rungs that must be closed; a reason may follow, as in `hip_thrust/1 weeks`."""
    shape: Shape | None = None
    """Shape of the plan that is made."""
    levels: Mapping[str, int] = field(default_factory=dict)
    """Rung of an exercise (1-based) on which training goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One vignette. What is not answered is answered "no", or what leaving its line unticked says."""

    id: str
    story: str
    weeks: Weeks | None = None
    """Completed weeks since the birth; neither weeks nor days means that she did not say."""
    days: Days | None = None
    birth: BirthType = BirthType.UNKNOWN
    complicated: bool = False
    before: tuple[Earlier, ...] = ()
    solid: Mapping[str, int] = field(default_factory=dict)
    """Exercises and the rung (1-based) that she does at the top of its range."""
    form: Form = Form.FULL
    answers: Mapping[str, str] = field(default_factory=dict)
    unanswered: tuple[str, ...] = ()
    minutes: Minutes = Minutes(15)
    expect: Expected

"""Everything that is known about her, folded from her facts.

A state is a value. It is bounded: two years of facts fold into a state of a few dozen kilobytes, because
sets are kept by day for some weeks, older weeks as sums, and single facts only where a rule needs them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from rebrace.engine.catalogue.triage import Form
from rebrace.engine.facts.kinds.clearance import ClearanceStated, ComfortTested, EarlyCleared
from rebrace.engine.facts.kinds.day import NamedActivity
from rebrace.engine.facts.kinds.session import PlannedStep, Reserve, StopReason
from rebrace.engine.facts.kinds.triage import Voice
from rebrace.engine.facts.posture import LookRecord, PostureRecord
from rebrace.engine.facts.preferences import Preferences
from rebrace.engine.facts.reminders import ReminderState
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold, Unlock
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Effort, Energy, Pain, Percent


@dataclass(frozen=True, slots=True, kw_only=True)
class BirthState:
    """What she said of the birth; unknown stays unknown."""

    earliest: date | None = None
    latest: date | None = None
    birth: BirthType = BirthType.UNKNOWN
    complicated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Something that must be looked at before the programme goes on."""

    rule: str
    item: str
    since: datetime
    """When it was first set off."""
    then: Disposition
    hold: Hold
    unlock: Unlock
    again: datetime | None = None
    """When it was last set off again while it stood."""

    @property
    def last(self) -> datetime:
        """When it was last set off."""
        return self.again or self.since


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """A professional's word on a rule, and until when it keeps that rule from locking again."""

    rule: str
    by: Voice
    on: date
    until: date
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagUp:
    """A flag that is up, since when, and how many sessions have been clean of it."""

    flag: Flag
    since: date
    clean_sessions: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckSeen:
    """The latest check of one form."""

    form: Form
    fact: str
    at: datetime
    begun: datetime
    """When its first page was answered; a corrected last page leaves it as it was."""
    disposition: Disposition
    hold: Hold
    answers: Mapping[str, str]
    fired: tuple[str, ...]
    """Ids of the rules that fired."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckDraft:
    """The pages of a check-in under way; old ones are asked again, never used."""

    form: Form
    at: datetime
    """Time of its first page."""
    pages: tuple[str, ...]
    answers: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TriageState:
    """Locks, flags and the latest checks."""

    draft: CheckDraft | None = None

    checks: Mapping[Form, CheckSeen] = field(default_factory=dict)
    locks: tuple[Lock, ...] = ()
    covers: tuple[Cover, ...] = ()
    flags: tuple[FlagUp, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Exposure:
    """One exercise in one finished session, waiting for the next morning to be judged."""

    session: str
    exercise: str
    rung: str
    day: date
    sets: int
    amount_least: int
    """The fewest units in any set."""
    amount_last: int
    reserve: Reserve | None
    pain: Pain | None
    pain_before: Pain | None
    asked_sets: int = 0
    """Sets that were planned for the session; 0 when the plan is not known."""
    asked_amount: int = 0
    """Units per set that were planned."""
    hurt: bool = False
    """She left it because it hurt."""
    flagged: bool = False
    """Heaviness, leak or doming was told for the session."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderState:
    """Where she stands on one ladder."""

    exercise: str
    rung: str
    since: date
    """The day on which she came to this rung."""
    exposures: int = 0
    """Finished exposures at this rung."""
    sets: int = 0
    """Working sets of the next dose; 0 means the rung's start."""
    amount: int = 0
    """Units per set of the next dose; 0 means the rung's start."""
    strong: int = 0
    """Exposures in a row that met the rule for going up."""
    last_day: date | None = None
    last_change: date | None = None
    pending: tuple[Exposure, ...] = ()
    rested_until: date | None = None
    solid: int = 0
    """Highest 1-based rung number at which the top of the range was met."""
    best_sets: int = 0
    best_amount: int = 0
    """Best sets and units met at the present rung with two or more in reserve."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelDecision:
    """A level change, or a hold, and its reason: what the timeline shows."""

    day: date
    exercise: str
    rung: str
    """The rung after the decision."""
    change: str
    """Id such as `up`, `more_reps`, `more_sets`, `held`, `down`."""
    reason: str
    """Id of the reason; its sentence is in the words."""
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers the sentence needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PastDecision:
    """A decision of long ago; holds of one move for the same reason, one after the other, stand as one."""

    since: date
    until: date
    exercise: str
    rung: str
    change: str
    reason: str
    times: int
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Of the latest one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Easing:
    """A gentler way back for a while: after a gap, an illness, or mornings with more pain."""

    reason: str
    """Id of the reason; its sentence is in the words."""
    since: date
    sessions_left: int = 0
    """Strength sessions that are still eased."""
    until: date | None = None
    """Eased until this day, whatever the sessions."""
    rest_until: date | None = None
    """No strength before this day."""
    sets_less: int = 0
    sets_percent: Percent = Percent(100)
    effort_most: Effort | None = None
    numbers: Mapping[str, int] = field(default_factory=dict)
    """Numbers the sentence needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRecord:
    """One set as it was done."""

    step: int
    exercise: str
    rung: str
    number: int
    amount: int
    day: date
    """Her day on which it was first told; a later correction keeps it."""
    left: int = 0
    """Repetitions of it that are still to do, both sides counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRecord:
    """One session; open while neither stopped nor finished.

    `check` is None and `steps` is empty while only sets or an ending are known of it, because the phone that
    started it has not been heard yet.
    """

    session: str
    started: datetime
    check: str | None
    shape: str
    minutes: int
    steps: tuple[PlannedStep, ...]
    sets: tuple[SetRecord, ...] = ()
    skipped: tuple[int, ...] = ()
    """0-based places of steps left out."""
    stopped: StopReason | None = None
    finished: datetime | None = None
    reserve: Reserve | None = None
    pain_before: Pain | None = None
    pain: Pain | None = None
    flagged: bool | None = None
    """Heaviness, leak or doming was told; None when not asked."""
    morning_pain: Pain | None = None

    @property
    def is_open(self) -> bool:
        """She can still go on with it."""
        return self.stopped is None and self.finished is None


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekRecord:
    """Sums of one calendar week."""

    monday: date
    sessions: int = 0
    """Sessions in which at least one set was done; stopping early takes nothing away."""
    mobility_seconds: int = 0
    strength_seconds: int = 0
    breathing_seconds: int = 0
    sets: Mapping[Pillar, int] = field(default_factory=dict)
    """Working sets; breathing that opens and closes a session is none, a short mobility move is one."""
    pain_sum: int = 0
    """Sum over her days of the highest pain told that day."""
    pain_count: int = 0
    """Days on which pain was told."""
    pain_worst: int | None = None
    """Highest pain told, during sessions too."""
    comfort_sum: int = 0
    comfort_count: int = 0
    resets: int = 0
    posture_checks: int = 0
    posture_noticed: int = 0
    """Things noticed in the posture checks, before any reset."""
    second_looks: int = 0
    """Checks in which she looked again after the reset; below, the things she then noticed."""
    second_noticed: int = 0
    rest_days: int = 0
    """Days on which triage asked for rest; they count as kept."""

    @property
    def minutes(self) -> int:
        """Whole minutes trained, rests between sets included."""
        return (self.mobility_seconds + self.strength_seconds + self.breathing_seconds) // 60


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRecord:
    """What one day held; kept for a few weeks."""

    day: date
    sets: Mapping[str, int] = field(default_factory=dict)
    """Working sets by exercise."""
    habits: Mapping[str, int] = field(default_factory=dict)
    pain: Pain | None = None
    """Highest pain told that day; pain during a session is kept with the session."""
    sleep: str | None = None
    """Id of the sleep answer."""
    energy: Energy | None = None
    posture: int = 0
    """Posture checks."""
    moments: int = 0
    rested: bool = False
    """A check asked for rest that day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MeasureRecord:
    """One answered measure."""

    measure: str
    at: datetime
    scores: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Her whole state; `State()` is a person who has said nothing.

    `triage` is written by triage, `ladders`, `decisions`, `past`, `chosen`, `chosen_on`, `started_on`, `easing` and
    `raised_mornings` by progression, `reminders` by habits, everything else by `facts.records`.
    """

    birth: BirthState = BirthState()
    preferences: Preferences = field(default_factory=Preferences)
    triage: TriageState = TriageState()
    clearance: Mapping[str, ClearanceStated] = field(default_factory=dict)
    comfort_tests: Mapping[str, tuple[date, ComfortTested]] = field(default_factory=dict)
    early: tuple[EarlyCleared, ...] = ()
    ladders: Mapping[str, LadderState] = field(default_factory=dict)
    decisions: tuple[LevelDecision, ...] = ()
    """Newest last; bounded."""
    past: tuple[PastDecision, ...] = ()
    """What has left `decisions`, newest last; bounded."""
    sessions: tuple[SessionRecord, ...] = ()
    days: tuple[DayRecord, ...] = ()
    """Newest last, as the sessions are; both bounded."""
    weeks: tuple[WeekRecord, ...] = ()
    """Newest last; every week since the start."""
    measures: tuple[MeasureRecord, ...] = ()
    """Newest last; of each measure the first answer and the latest ones."""
    activities: Mapping[str, tuple[NamedActivity, ...]] = field(default_factory=dict)
    """Her own-worded activities, by measure."""
    posture: PostureRecord | None = None
    looks: tuple[LookRecord, ...] = ()
    """Newest last; of each kind of look the first one and the latest ones."""
    reminders: ReminderState = field(default_factory=ReminderState)
    chosen: tuple[str, ...] = ()
    """The moves kept for two weeks."""
    chosen_on: date | None = None
    started_on: date | None = None
    """First training day: training weeks count from here, pauses aside."""
    easing: Easing | None = None
    raised_mornings: int = 0
    """Sessions in a row after which the next morning brought more pain."""
    last_at: datetime | None = None
    last_id: str = ""
    """Time and id of the latest fact: together they say whether one that arrives comes after everything folded."""
    facts: int = 0
    """How many facts were folded."""

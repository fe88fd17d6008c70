"""An exercise and its ladder of rungs, as its content folder tells it."""

from dataclasses import dataclass
from enum import StrEnum

from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Effort, Seconds, Sets, Weeks
from rebrace.engine.vocabulary.surroundings import BabyRule, Equipment, Position


class DoseUnit(StrEnum):
    """What one unit of a set is."""

    REPS = "reps"
    BREATHS = "breaths"
    STEPS = "steps"
    CYCLES = "cycles"


class CameraView(StrEnum):
    """From where the phone sees the movement best."""

    NONE = "none"
    SIDE = "side"
    FRONT = "front"


class CountConfidence(StrEnum):
    """How far automatic counting can be trusted."""

    TIMER = "timer"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempo:
    """Seconds for the way out, the hold and the way back."""

    out: Seconds
    hold: Seconds
    back: Seconds

    @property
    def total(self) -> Seconds:
        """Seconds for one repetition."""
        return Seconds(self.out + self.hold + self.back)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dose:
    """How much of a rung: from its starting dose to the top of its range."""

    unit: DoseUnit
    sets_start: Sets
    sets_most: Sets
    amount_low: int
    """Units per set at the start; per side when `per_side`."""
    amount_high: int
    per_side: bool
    tempo: Tempo
    rest: Seconds
    effort_low: Effort
    effort_high: Effort


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Minimum completed weeks since birth, by birth type, and whether full clearance is needed too."""

    vaginal: Weeks
    assisted: Weeks
    severe_tear: Weeks
    caesarean: Weeks
    needs_clearance: tuple[BirthType, ...] = ()
    """The birth types for which the seven clearance items must hold as well."""
    comfort_test: str | None = None
    """Id of a short comfort test that must have been passed, such as `prone`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlyGate:
    """An earlier week that opens when a professional said so or a named comfort test passed."""

    birth: BirthType
    week: Weeks
    by_professional: bool
    comfort_test: str | None = None
    needs_clearance: bool = False
    """Whether the seven clearance items must hold to use it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Another exercise's rung that must be solid first."""

    exercise: str
    rung: str
    sets: Sets
    amount: int
    reps_in_reserve: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """One step of a ladder."""

    id: str
    dose: Dose
    gate: Gate
    early: tuple[EarlyGate, ...] = ()
    requires: tuple[Requirement, ...] = ()
    position: Position | None = None
    """Overrides the exercise's position."""
    equipment: tuple[Equipment, ...] | None = None
    """Overrides the exercise's equipment."""
    baby: tuple[BabyRule, ...] | None = None
    """Overrides where the baby may be."""
    baby_carrier_from: Weeks | None = None
    """Weeks since birth from which the baby may be in a front carrier or on her lap for this rung."""
    baby_needs_clearance: bool = False
    """The carrier or her lap also waits for the seven clearance items."""
    calm: bool = False
    """May be part of the calm set that stays open while a physio is awaited."""
    hold_weeks: Weeks | None = None
    """Overrides the least number of weeks at this rung before the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """Something that goes wrong with the movement; its cue is in the words."""

    id: str
    regress: bool = False
    """The cue is to go one rung down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagRule:
    """What a flag does to this exercise: rungs from a number up are blocked, and what to do instead."""

    flag: Flag
    blocks_from: int | None = None
    """1-based rung number from which rungs are blocked; 1 blocks the exercise; none blocks nothing."""
    instead: str | None = None
    """Exercise id offered in its place."""
    drop: int = 0
    """Rungs to step down while the flag is up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Exercise:
    """One exercise: a ladder from the gentlest rung to the hardest."""

    id: str
    pillar: Pillar
    position: Position
    equipment: tuple[Equipment, ...]
    baby: tuple[BabyRule, ...]
    view: CameraView
    confidence: CountConfidence
    rungs: tuple[Rung, ...]
    faults: tuple[Fault, ...]
    flags: tuple[FlagRule, ...]
    evidence: tuple[str, ...]
    """Source keys."""
    breathing: bool = False
    """Opens and closes a session and needs no effort rating."""
    rest_days: Days = Days(0)
    """Least days between two sessions that hold this exercise."""

    def rung_number(self, rung: str) -> int:
        """1-based place of a rung on the ladder; 0 when the ladder has no such rung."""
        return next((place for place, each in enumerate(self.rungs, 1) if each.id == rung), 0)

    def position_of(self, rung: Rung) -> Position:
        """The position a rung is done in."""
        return rung.position or self.position

    def equipment_of(self, rung: Rung) -> tuple[Equipment, ...]:
        """What a rung needs at hand."""
        return self.equipment if rung.equipment is None else rung.equipment

    def baby_of(self, rung: Rung) -> tuple[BabyRule, ...]:
        """Where the baby may be during a rung."""
        return self.baby if rung.baby is None else rung.baby

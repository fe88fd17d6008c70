"""A small catalogue by hand, so that the engine's tests need no content files."""

from rebrace.engine.catalogue.catalogue import Catalogue
from rebrace.engine.catalogue.clearance import ClearanceItem, ClearanceProof
from rebrace.engine.catalogue.exercise import CameraView, CountConfidence, Dose, DoseUnit, Exercise, Gate, Rung, Tempo
from rebrace.engine.catalogue.loads import LoadCaution, LoadHabit, LoadUnit, PillarWeights
from rebrace.engine.catalogue.measures import Better, Measure, MeasureItem, Scoring
from rebrace.engine.catalogue.policies.gates import GatesPolicy
from rebrace.engine.catalogue.policies.loads import LoadsPolicy
from rebrace.engine.catalogue.policies.record import RecordPolicy
from rebrace.engine.catalogue.policies.response import ResponsePolicy
from rebrace.engine.catalogue.posture import Beyond, PostureCamera, PostureCheck, PostureQuestion, PostureReset
from rebrace.engine.catalogue.triage import AnswerKind, Silence, TriageItem
from rebrace.engine.vocabulary.birth import BirthType
from rebrace.engine.vocabulary.dispositions import Disposition, Hold
from rebrace.engine.vocabulary.flags import Flag
from rebrace.engine.vocabulary.pillars import Pillar
from rebrace.engine.vocabulary.quantities import Days, Effort, Pain, Percent, Seconds, Sets, Weeks
from rebrace.engine.vocabulary.surroundings import BabyRule, Position

RECORD = RecordPolicy(
    days_kept=Days(42),
    sessions_kept=12,
    sets_kept=80,
    measures_kept=12,
    activity_text_most=80,
    pain_item="pain_now",
    sleep_item="sleep",
    energy_item="energy",
    pain_measure="pain_now",
    comfort_measure="cuddle_comfort",
)
LOADS = LoadsPolicy(
    daily_days=Days(3),
    other_days=Days(14),
    start_weight=500,
    one_sided_days=Days(3),
    quiet_move="breathing",
    quiet_seconds=Seconds(45),
)
GATES = GatesPolicy(
    complicated_weeks=Weeks(4),
    complicated_item="checked",
    tear_rules=(),
    tear_from_rung=3,
    last_sessions=2,
    pain_most=Pain(3),
    morning_rise_most=1,
    comfort_days=Days(14),
    look_again=Days(7),
)
RESPONSE = ResponsePolicy(
    review_weeks=(Weeks(2), Weeks(4), Weeks(6), Weeks(12)),
    verdict_week=Weeks(6),
    pain_clear=20,
    pain_meaningful=15,
    pain_meaningful_percent=Percent(30),
    pain_low=10,
    worse_by=20,
    readings_least=2,
    adherence_least=Percent(70),
    adherence_weeks=Weeks(6),
    sessions_planned=3,
    sessions_to_keep=2,
    keeping_from=13,
    function_measure="own_activities",
    pain_measure="pain_week",
    pain_measure_item="average",
    pain_measure_worst="worst",
    change_measure="global_change",
    mood_measure="phq2",
    mood_after=Days(14),
    reading_variance=100,
    drift_variance=25,
    interval_hundredths=164,
    switched_on=(),
)


def catalogue() -> Catalogue:
    """Four exercises, two of each other kind of thing."""
    exercises = (
        exercise("breathing", Pillar.CORE, breathing=True),
        exercise("bridge", Pillar.GLUTES),
        exercise("row", Pillar.UPPER_BACK),
        exercise("twist", Pillar.MOBILITY, per_side=True),
    )
    items = (
        item("pain_now", AnswerKind.SCALE, least=0, most=10),
        item("energy", AnswerKind.SCALE, least=1, most=5),
        item("sleep", AnswerKind.CHOICE, choices=("over_6", "from_4_to_6", "under_4")),
    )
    measures = (PAIN_NOW, PAIN_WEEK, COMFORT, ACTIVITIES, PHQ2, ROLAND_MORRIS)
    return Catalogue(
        digest="example",
        exercises={each.id: each for each in exercises},
        items={each.id: each for each in items},
        forms={},
        clearance={"checked": ClearanceItem(id="checked", proof=ClearanceProof.STATEMENT, evidence=())},
        flags={},
        habits={each.id: each for each in HABITS},
        posture=POSTURE,
        measures={each.id: each for each in measures},
        locales={},
        policies={RecordPolicy: RECORD, GatesPolicy: GATES, LoadsPolicy: LOADS, ResponsePolicy: RESPONSE},
    )


def exercise(name: str, pillar: Pillar, *, breathing: bool = False, per_side: bool = False) -> Exercise:
    """An exercise with two rungs: repetitions of 4 seconds, 60 seconds of rest."""
    return Exercise(
        id=name,
        pillar=pillar,
        position=Position.STANDING,
        equipment=(),
        baby=(BabyRule.BESIDE,),
        view=CameraView.NONE,
        confidence=CountConfidence.TIMER,
        rungs=(_rung("first", per_side=per_side), _rung("second", per_side=per_side)),
        faults=(),
        flags=(),
        evidence=(),
        breathing=breathing,
    )


def item(name: str, kind: AnswerKind, *, least: int = 0, most: int = 10, choices: tuple[str, ...] = ()) -> TriageItem:
    """A triage item without rules."""
    silence = Silence(then=Disposition.MODIFY, hold=Hold.NOTHING_HELD)
    return TriageItem(
        id=name, kind=kind, silence=silence, rules=(), evidence=(), least=least, most=most, choices=choices
    )


def _rung(name: str, *, per_side: bool) -> Rung:
    dose = Dose(
        unit=DoseUnit.REPS,
        sets_start=Sets(2),
        sets_most=Sets(3),
        amount_low=8,
        amount_high=12,
        per_side=per_side,
        tempo=Tempo(out=Seconds(2), hold=Seconds(0), back=Seconds(2)),
        rest=Seconds(60),
        effort_low=Effort(3),
        effort_high=Effort(5),
    )
    weeks = Weeks(0)
    return Rung(id=name, dose=dose, gate=Gate(vaginal=weeks, assisted=weeks, severe_tear=weeks, caesarean=weeks))


def habit(name: str, unit: LoadUnit, counts_from: int, full_at: int, **weights: int) -> LoadHabit:
    """A daily habit that a twist answers."""
    return LoadHabit(
        id=name,
        unit=unit,
        choices=(0, counts_from, full_at),
        counts_from=counts_from,
        full_at=full_at,
        weights=PillarWeights(**{pillar: Percent(percent) for pillar, percent in weights.items()}),
        antidote="twist",
        antidote_seconds=Seconds(60),
        daily=True,
        cautions=CAUTIONS,
        evidence=(),
    )


CAUTIONS = (
    LoadCaution(
        id="heavier_than_baby", births=(BirthType.CAESAREAN,), until=Weeks(6), replaces=True, evidence=("S25",)
    ),
    LoadCaution(id="keep_it_even", flag=Flag.PELVIC_GIRDLE, evidence=("S33a",)),
)
HABITS = (
    habit("feeding", LoadUnit.TIMES, 8, 12, upper_back=50, mobility=50),
    habit("hip_carry", LoadUnit.MINUTES, 60, 120, glutes=60, core=40),
    habit("carry_side", LoadUnit.SIDE, 1, 1, glutes=60, core=40),
)
POSTURE = PostureCheck(
    questions=tuple(
        PostureQuestion(id=each, evidence=()) for each in ("shoulders_rounded", "ribs_flaring", "head_jutting")
    ),
    reset=PostureReset(
        steps=("ribs_over_hips", "slow_breaths"),
        breaths=3,
        breath_in=Seconds(3),
        breath_out=Seconds(5),
        prompts_most=3,
        evidence=(),
    ),
    camera=PostureCamera(
        frames=3,
        apart=0.2,
        settle=1.0,
        countdown=3.0,
        patience=0.5,
        tell_again=8.0,
        visibility=0.6,
        knee_visibility=0.2,
        size_least=0.1,
        tilt_most=12.0,
        side_on_most=0.35,
        facing_least=0.5,
        lean_most=35.0,
        standing_least=0.55,
        other_least=0.5,
        other_apart=0.5,
        beyond=Beyond(head=7.0, shoulders=6.0, stack=5.0, level=5.0, days=2),
    ),
)


def measure(name: str, scoring: Scoring, better: Better, *items: MeasureItem, **more: object) -> Measure:
    """A measure; `more` are its other fields."""
    return Measure(id=name, items=items, scoring=scoring, better=better, licence="", evidence=(), **more)  # type: ignore[arg-type]


PAIN_NOW = measure(
    "pain_now", Scoring.SINGLE, Better.LOWER, MeasureItem(id="pain", least=0, most=10), every=Days(1), matters=20
)
PAIN_WEEK = measure(
    "pain_week",
    Scoring.SINGLE,
    Better.LOWER,
    MeasureItem(id="average", least=0, most=10),
    MeasureItem(id="worst", least=0, most=10),
    every=Days(7),
)
COMFORT = measure(
    "cuddle_comfort", Scoring.SINGLE, Better.HIGHER, MeasureItem(id="comfort", least=0, most=10), every=Days(7)
)
ACTIVITIES = measure(
    "own_activities",
    Scoring.MEAN,
    Better.HIGHER,
    MeasureItem(id="activity", least=0, most=10),
    weeks=(Weeks(0), Weeks(4), Weeks(8), Weeks(12)),
    matters=20,
    own_words=5,
)
PHQ2 = measure(
    "phq2",
    Scoring.SUM,
    Better.LOWER,
    MeasureItem(id="interest", least=0, most=3),
    MeasureItem(id="mood", least=0, most=3),
    weeks=(Weeks(0), Weeks(4), Weeks(8), Weeks(12)),
    concern_from=3,
)
ROLAND_MORRIS = measure(
    "rmdq",
    Scoring.COUNT,
    Better.LOWER,
    *(MeasureItem(id=f"statement_{number}", least=0, most=1) for number in range(1, 25)),
    weeks=(Weeks(0), Weeks(6), Weeks(12)),
    optional=True,
)

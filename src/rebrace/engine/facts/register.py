"""The register of all kinds of fact, by name."""

from typing import Final

from rebrace.engine.facts.fact import FactBody
from rebrace.engine.facts.kinds import birth, clearance, day, posture, preferences, reminders, session, triage

KINDS: Final[dict[str, type[FactBody]]] = {
    body.kind: body
    for body in (
        birth.BabyBorn,
        birth.BirthTold,
        preferences.PreferencesChanged,
        preferences.ExerciseRated,
        triage.CheckPageAnswered,
        triage.CheckAnswered,
        triage.LockOpened,
        clearance.ClearanceStated,
        clearance.ComfortTested,
        clearance.EarlyCleared,
        session.SessionStarted,
        session.SetDone,
        session.StepSkipped,
        session.StepSwapped,
        session.SessionStopped,
        session.SessionFinished,
        session.MorningAnswered,
        day.LoadsTicked,
        day.PostureChecked,
        day.PainTold,
        day.MomentDone,
        day.MeasureAnswered,
        day.ActivitiesNamed,
        posture.PostureSeen,
        reminders.RemindersChosen,
        reminders.AnchorTold,
        reminders.ReminderSent,
        reminders.NightGuessed,
        reminders.QuestionsMet,
    )
}

"""Things about her body that swap or hold exercises without stopping the programme."""

from enum import StrEnum


class Flag(StrEnum):
    """A modifier that triage or a session raises and the gates act on."""

    DOMING = "doming"
    HEAVINESS = "heaviness"
    LEAK = "leak"
    CAESAREAN_TENDER = "caesarean_tender"
    PELVIC_GIRDLE = "pelvic_girdle"
    PERINEUM_SORE = "perineum_sore"
    WRIST = "wrist"
    SHOULDER = "shoulder"
    NECK = "neck"
    BREAST = "breast"
    DIZZY = "dizzy"
    HIGH_BLOOD_PRESSURE = "high_blood_pressure"
    ANAEMIA_FATIGUE = "anaemia_fatigue"
    LEG_PAIN = "leg_pain"
    KNEE = "knee"
    BONE_RISK = "bone_risk"
    HERNIA = "hernia"

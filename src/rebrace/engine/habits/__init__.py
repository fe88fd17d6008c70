"""Reminders: few, at hours that suit, hung on what her day holds anyway, and quiet when nobody answers."""

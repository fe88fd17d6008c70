"""The app of reminders on their way."""

from django.apps import AppConfig


class HabitsConfig(AppConfig):
    """Schedules, browsers, deliveries, and addresses that are handed on."""

    name = "rebrace.web.habits"
    label = "habits"

"""The app of facts and snapshots."""

from django.apps import AppConfig


class JourneyConfig(AppConfig):
    """Facts and snapshots."""

    name = "rebrace.web.journey"
    label = "journey"

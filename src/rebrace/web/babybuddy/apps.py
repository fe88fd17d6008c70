"""The app of connected Baby Buddy servers."""

from django.apps import AppConfig


class BabyBuddyConfig(AppConfig):
    """Connections."""

    name = "rebrace.web.babybuddy"
    label = "babybuddy"

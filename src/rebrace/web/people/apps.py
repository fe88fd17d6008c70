"""The app of persons."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Persons and the keys in their browsers."""

    name = "rebrace.web.people"
    label = "people"

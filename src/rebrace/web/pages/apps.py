"""The app of pages."""

from django.apps import AppConfig


class PagesConfig(AppConfig):
    """Views, the API and the designed error pages."""

    name = "rebrace.web.pages"
    label = "pages"

"""Headers that Django has no setting for, and no page kept anywhere but on her screen."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

Next = Callable[[HttpRequest], HttpResponseBase]


class Headers:
    """Adds the headers to every response."""

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response
        self.permissions: str = settings.PERMISSIONS_POLICY
        self.frames: str = settings.X_FRAME_OPTIONS

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on, and add the headers to what comes back."""
        response = self.get_response(request)
        headers = response.headers
        headers["Permissions-Policy"] = self.permissions
        headers["X-Frame-Options"] = self.frames
        headers.setdefault("Cache-Control", "private, no-store")
        return response

"""What the camera's page of the posture check is given: how it speaks, and where the model that sees her lies."""

from dataclasses import dataclass

from rebrace.engine.catalogue.policies.camera import CameraPolicy
from rebrace.engine.flows.posture_camera import PostureCamera
from rebrace.screens.chrome import Chrome
from rebrace.screens.watched import SeeingFiles, seeing_files


@dataclass(frozen=True, slots=True, kw_only=True)
class LookPage:
    """One look in front of the camera."""

    night: bool
    looking: CameraPolicy
    visibility: float
    """Landmarks that are seen less surely are drawn faintly."""
    files: SeeingFiles


def look_page(screen: PostureCamera, chrome: Chrome) -> LookPage:
    """The look of a screen."""
    return LookPage(
        night=screen.night,
        looking=screen.looking,
        visibility=screen.visibility,
        files=seeing_files(chrome.seeing),
    )

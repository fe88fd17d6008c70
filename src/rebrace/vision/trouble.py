"""Why a photo or video cannot be used."""


class VisionError(Exception):
    """A picture, video or model cannot be used; the message says why and what helps."""


MISSING = "Watching needs the extra packages. Install them: pip install 'rebrace[vision]'"

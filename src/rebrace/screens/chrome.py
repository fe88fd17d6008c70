"""What surrounds a screen: language, colours, hand, and the hidden fields of its forms."""

from dataclasses import dataclass

from rebrace.engine.facts.kinds.preferences import Hand, Theme
from rebrace.engine.vocabulary.appearance import USUAL, Appearance
from rebrace.screens.assets import asset, script, seeing


@dataclass(frozen=True, slots=True, kw_only=True)
class Chrome:
    """Everything about a page that is not the screen itself."""

    language: str = "en"
    direction: str = "ltr"
    """`ltr` or `rtl`."""
    theme: Theme = Theme.AUTO
    hand: Hand = Hand.RIGHT
    appearance: Appearance = USUAL
    """Skin and hair of the figures."""
    neutral: bool = False
    """Words for parents of any kind instead of "mum"."""
    form: str
    """Fresh UUID that goes into every form of the page."""
    csrf: str | None = None
    """Token against forged requests; None where no cookie is in play, as on the phone without a network."""
    version: str
    reviewed: bool = False
    """A registered clinician has signed the content."""
    path: str = "/"
    """Path of the present page, so that it is marked in the navigation."""
    static: str = "/static/screens/"
    """Where the style sheet and the pictures are."""
    scripts: str = "/static/client/"
    """Where the scripts are."""
    pose: str = "/static/pose/"
    """Where the pose models are."""

    @property
    def styles(self) -> str:
        """Address of the style sheet."""
        return asset(self.static, "rebrace.css")

    @property
    def player_styles(self) -> str:
        """Address of what only a guided session needs besides."""
        return asset(self.static, "player.css")

    @property
    def watch_styles(self) -> str:
        """Address of what only a set in front of the camera needs besides."""
        return asset(self.static, "watch.css")

    @property
    def seeing(self) -> dict[str, tuple[str, int]]:
        """Address and bytes of each file that the camera's pose model needs."""
        return seeing(self.pose)

    @property
    def pictures(self) -> str:
        """Address of the icons and pictograms."""
        return asset(self.static, "pictures.svg")

    @property
    def icon(self) -> str:
        """Address of the sign of the app."""
        return asset(self.static, "icon.svg")

    @property
    def offline_styles(self) -> str:
        """Address of what only the page without a network needs besides."""
        return asset(self.static, "offline.css")

    @property
    def touch_icon(self) -> str:
        """Address of the sign of the app on a home screen."""
        return asset(self.static, "icon-apple-180.png")

    def script(self, island: str) -> str:
        """Address of the script of an island, such as `player`."""
        return script(self.scripts, island)

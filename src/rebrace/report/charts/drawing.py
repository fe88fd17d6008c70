"""From a Vega-Lite description to an SVG document, without asking anyone for anything."""

import json
from functools import lru_cache
from typing import Final

from rebrace.report.charts.look import Spec

_KEPT: Final = 64
"""Pictures that one process remembers: her charts in her theme, while she looks at them."""
_VERSION: Final = "5.20"


def drawn(spec: Spec) -> str:
    """The picture of a description; the same description is drawn once."""
    return _drawn(json.dumps(spec, sort_keys=True))


@lru_cache(maxsize=_KEPT)
def _drawn(spec: str) -> str:
    # Imported with the first chart: it brings a JavaScript engine along, which a server without charts need not carry.
    import vl_convert  # noqa: PLC0415

    picture: str = vl_convert.vegalite_to_svg(spec, vl_version=_VERSION, allowed_base_urls=[])
    return picture

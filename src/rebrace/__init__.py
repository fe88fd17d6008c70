"""Rebrace: trains postpartum back pain away, a few good minutes at a time."""

from typing import Final

from rebrace.engine.vocabulary import version

__version__: Final = version.ENGINE_VERSION

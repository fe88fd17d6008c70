"""The version that facts name as their judge."""

from typing import Final

ENGINE_VERSION: Final = "0.1.0"
"""Moves with `rebrace.__version__` and the project file; a test compares the three."""

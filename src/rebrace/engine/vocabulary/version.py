"""The version that facts name as their judge."""

from typing import Final

ENGINE_VERSION: Final = "0.1.0"
"""The version of the whole package; `rebrace.__version__` is this one."""

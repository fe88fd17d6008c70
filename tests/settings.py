"""Django's settings for the tests: the product's own, as on a machine where nobody has set anything.

The data folder is a fresh one that goes away with the process, so that a test never meets a person's data.
"""

import os
import tempfile

for name in [name for name in os.environ if name.startswith("REBRACE_") or name == "DATABASE_URL"]:
    if name != "REBRACE_BROWSER":
        del os.environ[name]
FOLDER = tempfile.TemporaryDirectory(prefix="rebrace-tests-")
os.environ["REBRACE_HOME"] = FOLDER.name

from rebrace.web.settings import *  # noqa: E402, F403 - the environment comes first, and settings are a module's names

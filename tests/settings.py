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

# The browser library keeps an event loop running in the thread of the tests, which Django takes for asynchronous code.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from rebrace.web.settings import *  # noqa: E402, F403 - the environment comes first, and settings are a module's names

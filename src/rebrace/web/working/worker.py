"""A worker: looks at what is due, runs the tasks of the queue, sweeps, rests, and begins again.

Any number of them may run, on any number of machines; one that is killed is made up for by the others.
"""

import logging
import signal
import uuid
from datetime import timedelta
from threading import Event
from types import FrameType
from typing import Final

from django.db import close_old_connections
from django.db.utils import DatabaseError
from django_tasks import DEFAULT_TASK_BACKEND_ALIAS, DEFAULT_TASK_QUEUE_NAME
from django_tasks_db.management.commands.db_worker import Worker as Queue
from django_tasks_db.models import DBTaskResult

from rebrace.web.bridge import clock
from rebrace.web.habits import services as habits
from rebrace.web.working.scan import scan

_SWEEP_EVERY: Final = timedelta(hours=1)
_DONE_KEPT: Final = timedelta(days=1)
_STUCK: Final = timedelta(hours=1)

_log = logging.getLogger(__name__)


class Worker:
    """One worker, until it is told to stop."""

    def __init__(self, *, every: float) -> None:
        self.every = every
        self.stopping = Event()
        self.swept_at = clock.now() - _SWEEP_EVERY

    def stop(self, _signum: int = 0, _frame: FrameType | None = None) -> None:
        """Finish the task at hand and end."""
        self.stopping.set()

    def run(self) -> None:
        """Work until told to stop."""
        for each in (signal.SIGINT, signal.SIGTERM):
            signal.signal(each, self.stop)
        while not self.stopping.is_set():
            try:
                found = self.once()
            except DatabaseError:
                _log.exception("the database could not be used; this worker tries again")
                close_old_connections()
                found = 0
            if not found:
                self.stopping.wait(self.every)

    def once(self) -> int:
        """One look, and all tasks that are ready; returns how many were found due."""
        close_old_connections()
        found = scan()
        while not self.stopping.is_set() and self._run_tasks():
            pass
        if clock.now() >= self.swept_at + _SWEEP_EVERY:
            self._sweep()
        return found

    def _run_tasks(self) -> bool:
        """Some of the tasks that are ready; True while there may be more."""
        queue = Queue(
            queue_names=[DEFAULT_TASK_QUEUE_NAME],
            interval=0,
            batch=True,
            backend_name=DEFAULT_TASK_BACKEND_ALIAS,
            startup_delay=False,
            max_tasks=1,
            worker_id=uuid.uuid4().hex,
            excluded_queue_names=[],
        )
        queue.run()
        return queue._run_tasks > 0  # noqa: SLF001 - the library keeps no public count

    def _sweep(self) -> None:
        """Remove what is over, tasks whose worker died among it: what they were for has been taken on by others."""
        now = clock.now()
        habits.sweep(now)
        DBTaskResult.objects.finished().filter(finished_at__lt=now - _DONE_KEPT).delete()
        DBTaskResult.objects.running().filter(started_at__lt=now - _STUCK).delete()
        self.swept_at = now

"""`rebrace worker`: reminders, and what a connected server tells."""

import click

from rebrace.cli.terminal.exits import EPILOG


@click.command("worker", epilog=EPILOG)
@click.option("--once", is_flag=True, help="Do what is due now, then end.")
@click.option(
    "--every", default=20.0, show_default=True, type=click.FloatRange(0.05, 600), help="Seconds between two looks."
)
def command(*, once: bool, every: float) -> None:
    r"""Send the reminders that are due, and read connected Baby Buddy servers.

    It runs beside `rebrace serve`, with the same settings. Run as many as you like, on as many machines: no reminder
    is sent twice. Without a worker everything else works, and reminders show on her page.

    \b
    rebrace worker
    rebrace worker --once
    """
    from rebrace.web.serving import readiness
    from rebrace.web.serving.trouble import CannotServeError

    try:
        readiness.configure()
        readiness.prepare_work()
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    from rebrace.web.working.worker import Worker

    worker = Worker(every=every)
    if once:
        while worker.once():
            pass
        return
    click.echo("Rebrace is at work (Ctrl+C stops it)")
    worker.run()

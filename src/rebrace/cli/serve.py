"""`rebrace serve`: the web application."""

import os
import subprocess
import sys
from pathlib import Path

import click

from rebrace.cli.terminal.exits import EPILOG


@click.command("serve", epilog=EPILOG)
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to serve on; 0.0.0.0 for the network.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="Port to serve on.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="Processes that serve.")
@click.option("--open", "open_browser", is_flag=True, help="Open the first page in a browser.")
@click.option("--certificate", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="TLS certificate.")
@click.option("--key", type=click.Path(exists=True, dir_okay=False, path_type=Path), help="Key of the certificate.")
def command(
    *, host: str, port: int, workers: int, open_browser: bool, certificate: Path | None, key: Path | None
) -> None:
    r"""Serve the app, with its data brought up to date first.

    Facts are kept in a SQLite file in your data folder, or in PostgreSQL when DATABASE_URL is set. Stop it with
    Ctrl+C; nothing that was saved is lost, however it stops.

    \b
    rebrace serve --open
    rebrace serve --host 0.0.0.0 --port 8080
    """
    from rebrace.web.serving import hosts, readiness, server
    from rebrace.web.serving.trouble import CannotServeError

    if (certificate is None) != (key is None):
        raise click.UsageError("--certificate and --key go together.")
    os.environ.setdefault("REBRACE_HOSTS", ",".join(hosts.reached_as(host)))
    if certificate is not None:
        os.environ["REBRACE_TLS"] = "on"
    place = server.Place(host=host, port=port, workers=workers, certificate=certificate, key=key)
    try:
        server.refuse_busy(place)
        readiness.configure()
        readiness.prepare()
    except CannotServeError as trouble:
        raise click.ClickException(str(trouble)) from trouble
    click.echo(f"Rebrace is on {place.address} (Ctrl+C stops it)")
    if not hosts.is_this_machine(host) and certificate is None and os.environ.get("REBRACE_TLS") != "proxy":
        click.echo(
            "Others in your network can reach it, without encryption. Use --certificate or a proxy to change that."
        )
    if open_browser:
        subprocess.Popen([sys.executable, "-m", "rebrace.web.serving.opening", place.address])  # noqa: S603 - ourselves
    server.serve(place)

"""The pictures of her progress, drawn when a page asks for them."""

from rebrace.content.words import FALLBACK
from rebrace.engine.flows.progress import Progress
from rebrace.web.bridge import looks
from rebrace.web.bridge.knowledge import knowledge
from rebrace.web.bridge.visits import Asked, visit


def picture(asked: Asked, name: str) -> str | None:
    """One chart as an SVG document; None when there is no such chart, or too little to draw."""
    # Here, because it is the only page that draws: a server without charts starts without them.
    from rebrace.report import charts

    if asked.visitor is None:
        return None
    seen = visit(asked)
    screen = looks.look("progress", asked.visitor.person, seen)
    if not isinstance(screen, Progress):
        return None
    content = knowledge(seen.state.preferences.language or FALLBACK)
    theme = asked.fields.get("theme", ("light",))
    return charts.chart(name, screen, words=content.words, theme=theme[0])

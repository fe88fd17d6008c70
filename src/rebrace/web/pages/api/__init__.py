"""The open API: her devices add facts and fetch them."""

from ninja import NinjaAPI

import rebrace
from rebrace.web.pages.api import facts, mishaps

# Swagger's pages load scripts from a foreign host, so only the description itself is published.
api = NinjaAPI(
    title="Rebrace",
    version=rebrace.__version__,
    description=(
        "Facts in, facts out. A device sends what she told and did, in batches, each fact with a UUID that it made"
        " itself; sending again changes nothing. It fetches what other devices sent from a cursor on. The browser's"
        " cookie says who she is. Writing needs the form token of any of her pages in the header `X-CSRFToken`."
    ),
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)
api.add_router("/facts", facts.router)
mishaps.handle_all(api)

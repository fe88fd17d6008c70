"""Adding facts and fetching them."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from rebrace.web.bridge import batches
from rebrace.web.pages import rates
from rebrace.web.pages.api.access import Anyone, Herself
from rebrace.web.pages.api.schemas import CURSOR_MOST, FETCH_MOST, Batch, Facts, Mishap, Results
from rebrace.web.people import cookies

router = Router()


@router.post(
    "",
    response={200: Results, **dict.fromkeys((400, 403, 413, 422, 429), Mishap)},
    auth=Anyone(),
    summary="Add facts",
    operation_id="add_facts",
    openapi_extra={"security": [{}]},
)
def add(request: HttpRequest, response: HttpResponse, batch: Batch) -> batches.Results:
    """Add a batch of facts, in one transaction.

    Each fact is `stored`, or `known` already, or in `conflict` with another fact of its id, or `refused`; what is
    refused or in conflict does not hold up the others. The first facts of a new browser make a new person and set her
    cookie. Verdicts in facts are not trusted: the answers are judged again.
    """
    done = batches.add(cookies.visitor(request), batch.facts, may_join=lambda: rates.spend(rates.NEW_PERSONS, request))
    if done.token:
        cookies.keep(response, done.token)
    return done


@router.get(
    "",
    response={200: Facts, **dict.fromkeys((401, 422), Mishap)},
    auth=Herself(),
    summary="Fetch facts",
    operation_id="fetch_facts",
)
def fetch(
    request: HttpRequest,
    since: Annotated[int, Query(ge=0, le=CURSOR_MOST)] = 0,
    most: Annotated[int, Query(ge=1, le=FETCH_MOST)] = FETCH_MOST,
) -> batches.Fetched:
    """Her facts in the order in which they arrived, from behind a cursor on."""
    return batches.fetch(request.auth, since=since, most=most)  # type: ignore[attr-defined] # set by ninja

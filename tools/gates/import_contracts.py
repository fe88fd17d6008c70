"""Import contracts of our own, beside those that import-linter brings.

Written as rules about every app and every room, those to come included, so that a new one is covered on its first day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from importlinter import Contract, ContractCheck, fields, output
from importlinter.contracts.protected import ProtectedContract

if TYPE_CHECKING:
    from grimp import ImportGraph


class ProtectedWherePresent(ProtectedContract):
    """import-linter's `protected` contract, for rooms of which some are not built yet.

    Exact names that the project does not have (yet) are left out; a name that is built later counts from then on.
    """

    type_name = "protected_where_present"

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: FBT001 - the linter's interface
        """Check the rooms that exist."""
        for field in ("protected_modules", "allowed_importers"):
            named = getattr(self, field)
            setattr(self, field, [each for each in named if each.expression in graph.modules])
        return super().check(graph, verbose)


class ModelsStayHome(Contract):
    """Every `<web>.<app>.models` (or anything below it) is imported only from inside `<web>.<app>`."""

    type_name = "apps_keep_their_models"
    web = fields.StringField()

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002, FBT001 - the linter's interface
        """Look at every import of a models module."""
        strangers = [
            f"{importer} imports {imported}"
            for imported in sorted(graph.modules)
            if (app := app_of_models(imported, str(self.web)))
            for importer in sorted(graph.find_modules_that_directly_import(imported))
            if importer != app and not importer.startswith(f"{app}.")
        ]
        return ContractCheck(kept=not strangers, metadata={"strangers": strangers})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Name each import that crosses a border."""
        metadata: dict[str, Any] = check.metadata
        for stranger in metadata["strangers"]:
            output.print_error(stranger)
        output.print("Ask the app through its queries.py or services.py instead.")


def app_of_models(module: str, web: str) -> str | None:
    """The app that a models module belongs to: `rebrace.web.people` for `rebrace.web.people.models.person`."""
    if not module.startswith(f"{web}."):
        return None
    app, *rest = module.removeprefix(f"{web}.").split(".")
    return f"{web}.{app}" if rest[:1] == ["models"] else None

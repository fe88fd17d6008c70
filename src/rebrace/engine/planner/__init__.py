"""Today's session, the ladders over the weeks, and why: `planning.plan`, `swaps.swaps`, `progression.apply`."""

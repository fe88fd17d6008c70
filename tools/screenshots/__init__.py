"""Pictures of every screen, to look at, and the few that the README shows."""

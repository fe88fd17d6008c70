"""Pictures of every screen and every move, to look at, and the few that the README shows."""

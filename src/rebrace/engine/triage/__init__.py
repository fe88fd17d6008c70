"""When to move, when to rest."""

"""Things around her: what stands in the room, and what moves with her. One file for each family of things."""

"""Getting ready and serving: what `rebrace serve` does."""

"""Where rows become values and values become rows: the only part of the web that sees the engine."""

"""What the page may ask of the engine in its worker: one file per door, each with a function `call`."""

"""One file per journey step: her state, what she sent and the time become new facts and the next screen."""

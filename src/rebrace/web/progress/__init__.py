"""Her progress as pictures; the page around them is one of the screens."""

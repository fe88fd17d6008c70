"""Written lives, lived in a real browser on days that pass, and told as pages of the tutorial."""

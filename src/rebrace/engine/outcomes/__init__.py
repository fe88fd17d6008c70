"""Whether it is working: scores, what is due, her own change, and the honest answer."""

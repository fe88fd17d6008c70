"""Synthetic landmark streams: what a pose model would tell of the mannequin, seen by any phone, with any noise."""

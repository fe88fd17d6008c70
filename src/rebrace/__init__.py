"""Rebrace: trains postpartum back pain away, a few good minutes at a time."""

__version__ = "0.1.0"

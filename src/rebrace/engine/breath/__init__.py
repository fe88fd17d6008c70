"""Breath, felt through a phone that lies on her belly or ribs: how often, how deep, in or out."""

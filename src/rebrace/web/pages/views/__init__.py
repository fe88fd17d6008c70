"""Views: parse, call the bridge, answer."""

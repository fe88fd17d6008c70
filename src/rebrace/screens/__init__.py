"""Screens as pages: templates, tokens, pictures and the words of the interface. Rendering only, no decision."""

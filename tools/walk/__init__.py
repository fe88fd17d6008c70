"""Walking through the app as a person does: a server whose days can pass, and a phone that taps."""

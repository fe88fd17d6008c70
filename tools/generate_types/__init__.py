"""Types of the phone's part, written from the values that the server sends it."""

"""The rules of Rebrace as pure functions: facts in, decisions, plans and screens out.

Standard library only. No clock, no randomness, no input or output, no text for a reader: time, seed and words come in
as arguments. The same code runs on the server, on the command line and on her phone.
"""

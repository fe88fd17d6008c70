"""The figures of all rungs as files, and as one contact sheet."""

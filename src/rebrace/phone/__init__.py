"""The journey on her phone without a network: the same flows and the same templates, around facts that it keeps."""

"""The web application: facts in over HTTP, screens out."""

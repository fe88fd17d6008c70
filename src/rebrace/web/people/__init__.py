"""Who is here: an anonymous person, known by a cookie. No names, no accounts."""

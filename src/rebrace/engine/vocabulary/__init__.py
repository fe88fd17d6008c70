"""The words of the field: quantities, pillars, dispositions, flags. Nouns only, no verbs."""

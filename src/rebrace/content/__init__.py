"""Knowledge without decisions: content files, their words in each language, and the register of their sources."""

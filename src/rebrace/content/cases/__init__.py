"""Vignettes: short stories that a physiotherapist writes, with what Rebrace must decide in each."""

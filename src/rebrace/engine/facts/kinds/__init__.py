"""Every kind of fact, one file each; `KINDS` is the register by name."""

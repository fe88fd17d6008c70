"""What the commands share: reading files, asking, printing, exit codes."""

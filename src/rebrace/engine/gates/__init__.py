"""Which rungs are open: weeks since birth, clearance, comfort, flags."""

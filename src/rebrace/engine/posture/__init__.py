"""The ten-second posture check: a cue to move and breathe, never a verdict on her body."""

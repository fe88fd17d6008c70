"""What she told and did, kept as rows: facts that never change, and snapshots that can be made again."""

"""Virtual people who check in, train and answer the morning after, to try the rules on; no evidence of any effect.

They go through triage, planning, folding and progression as real people do. Rules that must never be broken are
watched by `audit`, which states them a second time from the facts alone. What the people are made of stands in
`docs/explanation/simulation.md`.
"""

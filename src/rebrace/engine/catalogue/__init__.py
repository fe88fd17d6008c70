"""What an exercise, a rung, a dose, a triage item, a load and a measure are. Shapes without decisions."""

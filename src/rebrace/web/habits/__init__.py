"""How reminders reach her: when to look at her, which browsers to notify, and addresses that are handed on."""

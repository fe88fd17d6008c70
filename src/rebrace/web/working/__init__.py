"""What happens without anyone asking: reminders are sent, connected servers are read, old rows are swept away."""

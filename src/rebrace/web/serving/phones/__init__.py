"""What a phone takes along to work without a network, gathered beside the static files."""

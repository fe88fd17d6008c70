"""What happens around every request: headers, sizes, rates."""

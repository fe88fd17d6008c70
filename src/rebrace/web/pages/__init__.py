"""The pages and the API: each view is a few lines around a flow."""

"""The five people of the tutorial over twelve weeks, and pictures of what their pages then show."""

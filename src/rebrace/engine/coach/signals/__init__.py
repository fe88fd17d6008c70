"""The signals a coach can follow, one file each; adding one adds its file and its test."""

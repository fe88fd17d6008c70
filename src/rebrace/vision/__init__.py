"""Photos and videos as the frames that a phone's camera gives; needs the extra `rebrace[vision]`."""

"""The signs of the app as pictures of the sizes that phones ask for, made from the one drawing."""

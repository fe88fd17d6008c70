"""The only door for data from outside: strict decoding on the way in, plain JSON types on the way out."""

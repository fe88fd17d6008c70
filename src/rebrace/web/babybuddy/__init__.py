"""A Baby Buddy server that she connected: it is asked politely, only read, and forgotten when she says so."""

"""Checks of a finished PDF, one a file; each takes the Reading and the Original, gives problems."""

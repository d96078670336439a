"""One check a module: each takes the reading and gives what is wrong."""

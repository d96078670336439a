"""How the synthetic answers are made: targets, counts, municipalities, filling, recount."""

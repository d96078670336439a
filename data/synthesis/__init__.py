"""How synthetic answers are made: targets, counts, municipalities, ranking, swapping, recount.

What is here knows no survey; each survey's folder has a `filling.py` of its own and a
`synthesise.py` that runs it.
"""

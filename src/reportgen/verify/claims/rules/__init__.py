"""Rules: one file a kind of claim; `registry.py` says which goes with which words.

A rule takes a scene and a claim word in it and gives a verdict, or what it could not resolve, or
None for words that claim nothing about the survey.
"""

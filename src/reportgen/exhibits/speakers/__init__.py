"""The functions that fragments call in `{{ … }}`, one file a group of them.

Each takes the basis first and raises VocabularyError (or the estimates' UnanswerableError) for what the
survey or the publication does not have; `vocabulary.py` lists them and checks their arguments.
"""

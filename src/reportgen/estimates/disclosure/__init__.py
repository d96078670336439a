"""What may be told of small groups: which cells are withheld so that none can be worked out.

`tables` sets up everything that a set of publications tells of an item; `suppress` decides what is
withheld; `protect` does it for a whole survey; `attack` tries to work out what was withheld.
"""

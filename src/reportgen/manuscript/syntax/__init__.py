"""Syntax: Markdown text to a tree of markdown-it's nodes, every node with its place."""

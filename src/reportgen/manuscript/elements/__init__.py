"""Elements: nodes of the syntax tree to the elements of the document, one kind a file."""

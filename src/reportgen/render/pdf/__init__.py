"""Document to PDF, by reportlab's canvas and pikepdf: tagged, archival, deterministic."""

from reportgen.render.pdf.typeset import Rendition, typeset

__all__ = ["Rendition", "typeset"]

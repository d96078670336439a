"""A publication's workbook: its exhibits' numbers as numbers, one table a sheet."""

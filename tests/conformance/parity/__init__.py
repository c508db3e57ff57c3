"""Reads DOCX and PDF files as sequences of blocks."""

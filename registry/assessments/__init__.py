"""Assessments and gaps as they are kept, and kept up."""

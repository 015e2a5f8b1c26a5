"""The pages of docs/ as a site: what is generated for it, and what is looked at once it is built.

scripts/docs builds it. The pages in docs/ are written by hand; a page for each saved document and each label of the
model is made when the site is.
"""

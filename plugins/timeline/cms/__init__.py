"""The configuration of a content management system, made from the declaration of what editors write."""

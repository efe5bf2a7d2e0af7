"""The pictures that others show beside a link to a page of the site."""

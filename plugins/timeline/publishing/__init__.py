"""Puts the parts together: which pages and files a site has, and what fills each of them."""

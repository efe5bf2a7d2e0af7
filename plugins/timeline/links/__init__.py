"""Looking at the pages of sources: ``timeline links``.

Strangers answer, so every request has a deadline, takes a bounded number of bytes and never leaves the public network.
Of what they say nothing is kept but a status, in our own words, and addresses that are addresses.
"""

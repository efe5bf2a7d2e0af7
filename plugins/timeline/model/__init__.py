"""What an event is. Pure values: no host, no clock, no locale, no environment."""

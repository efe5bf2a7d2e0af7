"""Writing a site to disk: all of it or nothing. Knows neither the host nor the model."""

"""From the model to what templates receive: frozen values, ready to print."""

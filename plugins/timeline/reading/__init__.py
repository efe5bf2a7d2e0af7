"""From files to the model: what editors wrote, or what is wrong with it and where."""

"""The explainer in other formats: each module turns the model into text of one standard."""

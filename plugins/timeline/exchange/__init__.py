"""An explainer in the forms of other tools, with a report of what they cannot hold: the way back from `importers`."""

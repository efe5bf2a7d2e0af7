"""Charts: one Plotly figure each, drawn as static SVG at build time and by Plotly when a reader asks for it."""

"""Charts: one Plotly figure each, drawn as static SVG when the site is built and by Plotly when a reader asks for it."""

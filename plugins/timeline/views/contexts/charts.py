"""Charts and what readers can take of them."""

from timeline.model.values import dataclass
from timeline.views.contexts.basics import LinkView


@dataclass(frozen=True, slots=True)
class ChartTableView:
    """The data of a chart as a table."""

    columns: tuple[str, ...]
    """Headings; the first column names the row."""
    rows: tuple[tuple[str, ...], ...]
    """Cells as text, numbers with separators."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart: sentence, drawing, table, file and sources."""

    id: str
    """Id of the chart."""
    title: str
    """The finding."""
    description: str
    """What it shows and in which unit."""
    wide_svg_html: str
    """Static drawing for wide columns, as an SVG element."""
    narrow_svg_html: str
    """Static drawing for narrow columns, as an SVG element."""
    figure_url: str
    """Address of the figure's JSON, which the script hands to Plotly."""
    bundle_url: str
    """Address of Plotly, loaded only when the reader asks for it."""
    table: ChartTableView
    """The same data as a table."""
    csv_url: str | None = None
    """Address of the data file."""
    page_url: str | None = None
    """Address of the chart's own page; None on that page."""
    note: str | None = None
    """A remark."""
    sources: tuple[LinkView, ...] = ()
    """Names of the sources."""
    figure_json_html: str | None = None
    """The figure itself with every ``<`` escaped, for a data block; None where the script can load it."""


@dataclass(frozen=True, slots=True)
class ChartTakeView:
    """What readers can take of a chart."""

    downloads: tuple[LinkView, ...]
    """Its files: what each is and in which format; the note is the size."""
    picture_url: str
    """Address of the SVG file, of which a script makes a PNG file."""
    picture_name: str
    """Name of that PNG file."""
    embed_url: str
    """Address of the page that shows the chart within pages of others."""
    embed_code: str | None = None
    """HTML that shows the chart on another page; None where the site's address is not known."""

"""One style sheet from many."""

from pathlib import Path

import pytest
from tests.support import write_files

from timeline.pipeline.style_sheets import StyleSheetError, bundle


def main_sheet(folder: Path, text: str, **others: str) -> Path:
    """Write a main style sheet and others beside it."""
    write_files(folder, {"main.css": text, **{f"{name}.css": css for name, css in others.items()}})
    return folder / "main.css"


def test_an_import_becomes_its_layer(tmp_path: Path) -> None:
    """The imported rules stand within their layer where the import stood, and other lines are kept."""
    main = main_sheet(
        tmp_path,
        '@layer base, parts;\n@import url("base.css") layer(base);\n@import url("card.css") layer(parts.card);\n'
        "p { top: 0 }",
        base="a { color: red }\n",
        card="b { color: blue }\n",
    )
    assert bundle(main) == (
        "@layer base, parts;\n@layer base {\na { color: red }\n}\n"
        "@layer parts.card {\nb { color: blue }\n}\np { top: 0 }\n"
    )


def test_imports_in_a_row_share_their_layer(tmp_path: Path) -> None:
    """A layer is opened once for all files that follow each other in it, and again after another."""
    text = "".join(f'@import url("{name}.css") layer({layer});\n' for name, layer in ("aa", "ba", "cb", "da"))
    main = main_sheet(tmp_path, text, a="a { top: 0 }", b="b { top: 0 }", c="c { top: 0 }", d="d { top: 0 }")
    assert bundle(main) == (
        "@layer a {\na { top: 0 }\nb { top: 0 }\n}\n@layer b {\nc { top: 0 }\n}\n@layer a {\nd { top: 0 }\n}\n"
    )


def test_a_file_below_the_main_one_is_found(tmp_path: Path) -> None:
    """An import names a file as seen from the main style sheet's folder."""
    write_files(
        tmp_path, {"main.css": '@import url("parts/card.css") layer(parts);\n', "parts/card.css": "a { top: 0 }"}
    )
    assert bundle(tmp_path / "main.css") == "@layer parts {\na { top: 0 }\n}\n"


@pytest.mark.parametrize(
    "line",
    [
        '@import "base.css";',
        '@import url("base.css");',
        "@import url('base.css') layer(base);",
        '@import url("base.css") layer(base) print;',
        '  @import url("base.css") print;',
    ],
)
def test_an_import_of_another_form_is_refused(tmp_path: Path, line: str) -> None:
    """An import that cannot be joined is named with its file and line."""
    main = main_sheet(tmp_path, f"a {{ top: 0 }}\n{line}\n", base="b { top: 0 }")
    with pytest.raises(StyleSheetError, match=r"main\.css:2: write @import"):
        bundle(main)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """An import of a file that does not exist is named with its place."""
    with pytest.raises(StyleSheetError, match=r"main\.css:1: there is no .*gone\.css"):
        bundle(main_sheet(tmp_path, '@import url("gone.css") layer(base);\n'))


def test_an_imported_file_may_not_import(tmp_path: Path) -> None:
    """Browsers ignore an import within a layer, so one is refused rather than lost."""
    main = main_sheet(tmp_path, '@import url("base.css") layer(base);\n', base='@import url("more.css") layer(more);\n')
    with pytest.raises(StyleSheetError, match=r"base\.css: only main\.css may import"):
        bundle(main)

"""Results are kept whole, or not used."""

import pickle
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.interrupting import killed_at

from timeline.pipeline.store import Shelf, Store, UnusableError

VERSION = b"one"
PIECES = {"a": [1, 2, 3], "b": {"text": "words"}, "c": ("tuple", None)}


def kept(folder: Path, pieces: Mapping[str, object] | None = None) -> Store:
    """Save pieces in a folder and return the store."""
    store = opened(folder)
    store.save(PIECES if pieces is None else pieces)
    return store


def opened(folder: Path, version: bytes = VERSION) -> Store:
    """Return a store that was opened anew."""
    store = Store(folder, version)
    store.open()
    return store


def contents(store: Store, names: str = "abc") -> dict[str, object]:
    """Return all pieces of a store."""
    return {name: store.load(name) for name in names if name in store}


def pieces_of(folder: Path) -> list[Path]:
    """Return all files of a folder."""
    return sorted(path for path in folder.iterdir() if path.is_file())


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    """Another run finds every piece."""
    kept(tmp_path / "kept")
    assert contents(opened(tmp_path / "kept")) == PIECES


def test_what_was_just_saved_is_there_without_opening(tmp_path: Path) -> None:
    """The run that saves a piece can load it."""
    assert contents(kept(tmp_path / "kept")) == PIECES


def test_a_new_folder_is_empty(tmp_path: Path) -> None:
    """Where nothing was kept there is nothing, and no folder is made by looking."""
    store = opened(tmp_path / "kept")
    assert "a" not in store
    with pytest.raises(KeyError):
        store.load("a")
    assert not (tmp_path / "kept").exists()


def test_pieces_that_are_not_saved_again_stay(tmp_path: Path) -> None:
    """Saving some pieces leaves the others as they are."""
    kept(tmp_path)
    opened(tmp_path).save({"b": "new"})
    assert contents(opened(tmp_path)) == {**PIECES, "b": "new"}


def test_no_file_of_an_earlier_run_is_left(tmp_path: Path) -> None:
    """The folder does not grow with the number of runs."""
    for number in range(3):
        kept(tmp_path, {**PIECES, "a": number})
    assert len(pieces_of(tmp_path)) == len(PIECES) + 1


def test_equal_pieces_share_a_file_and_outlive_each_other(tmp_path: Path) -> None:
    """A piece stays although another of the same content is replaced."""
    kept(tmp_path, {"a": "same", "b": "same"})
    kept(tmp_path, {"a": "other"})
    assert contents(opened(tmp_path)) == {"a": "other", "b": "same"}


def test_dropping_forgets_everything(tmp_path: Path) -> None:
    """Neither this run nor another finds anything."""
    store = kept(tmp_path)
    store.drop()
    assert contents(store) == contents(opened(tmp_path)) == {}
    assert pieces_of(tmp_path) == []


def test_foreign_files_survive(tmp_path: Path) -> None:
    """What else lies in the folder is touched neither by saving nor by dropping."""
    foreign = {"lock": b"1", "template-ab.compiled": b"2", "notes.txt": b"3", "abcdef": b"4", "F" * 32: b"5"}
    for name, data in foreign.items():
        (tmp_path / name).write_bytes(data)
    kept(tmp_path)
    kept(tmp_path, {"a": "new"}).drop()
    assert {path.name: path.read_bytes() for path in pieces_of(tmp_path)} == foreign


def test_another_version_is_not_used(tmp_path: Path) -> None:
    """Results of another program say so, and are replaced by those of this one."""
    kept(tmp_path)
    store = Store(tmp_path, b"two")
    with pytest.raises(UnusableError, match="another version"):
        store.open()
    assert "a" not in store
    store.save({"a": "new"})
    assert contents(opened(tmp_path, b"two")) == {"a": "new"}
    assert len(pieces_of(tmp_path)) == 2


def test_a_store_that_is_of_no_use_is_empty(tmp_path: Path) -> None:
    """After a failed opening nothing of an earlier opening is left."""
    store = kept(tmp_path)
    (tmp_path / "current").write_bytes(b"")
    with pytest.raises(UnusableError):
        store.open()
    assert contents(store) == {}


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
@given(st.data())
def test_damage_anywhere_is_noticed(tmp_path: Path, data: st.DataObject) -> None:
    """A byte changed, a file cut short or made longer: results are right or refused, never another error."""
    kept(tmp_path)
    file = data.draw(st.sampled_from(pieces_of(tmp_path)))
    sound = file.read_bytes()
    kind = data.draw(st.sampled_from(["flip", "cut", "add", "empty"]))
    if kind == "flip":
        at, mask = data.draw(st.integers(0, len(sound) - 1)), data.draw(st.integers(1, 255))
        file.write_bytes(sound[:at] + bytes([sound[at] ^ mask]) + sound[at + 1 :])
    else:
        cut = data.draw(st.integers(0, len(sound) - 1))
        file.write_bytes({"cut": sound[:cut], "add": sound + b"\0", "empty": b""}[kind])
    try:
        with pytest.raises(UnusableError) as refused:
            contents(opened(tmp_path))
        assert "\n" not in str(refused.value)
    finally:
        file.write_bytes(sound)


def test_a_missing_piece_is_noticed(tmp_path: Path) -> None:
    """A piece whose file is gone is refused by name."""
    kept(tmp_path, {"a": 1})
    (piece,) = (path for path in pieces_of(tmp_path) if path.name != "current")
    piece.unlink()
    store = opened(tmp_path)
    with pytest.raises(UnusableError, match=r"\(a\)"):
        store.load("a")


def test_after_damage_all_is_saved_again(tmp_path: Path) -> None:
    """A damaged piece whose content comes again after dropping is written anew."""
    kept(tmp_path)
    for path in pieces_of(tmp_path):
        if path.name != "current":
            path.write_bytes(b"damaged")
    store = opened(tmp_path)
    with pytest.raises(UnusableError):
        store.load("a")
    store.drop()
    store.save(PIECES)
    assert contents(opened(tmp_path)) == PIECES


def test_an_interrupted_save_leaves_the_earlier_results(tmp_path: Path) -> None:
    """Wherever saving is interrupted, the next run finds all earlier pieces or all new ones, and can save again."""
    new = {"a": ["new"], "b": "new", "d": "more"}
    found = []
    for change in range(1, 100):
        folder = tmp_path / str(change)
        kept(folder)
        if not killed_at(change, folder, lambda folder=folder: kept(folder, new)):  # type: ignore[misc]
            break
        found.append(contents(opened(folder), "abcd"))
        assert found[-1] in (PIECES, {**PIECES, **new})
        kept(folder, new)
        assert contents(opened(folder), "abcd") == {**PIECES, **new}
        assert len(pieces_of(folder)) == 5
    assert found[0] == PIECES
    assert found[-1] != PIECES


def test_pieces_on_a_shelf_are_kept(tmp_path: Path) -> None:
    """What is put on a shelf is found by the next run, by its shelf and key."""
    store = opened(tmp_path)
    shelves = {name: Shelf(store, name) for name in ("event", "line")}
    for name, shelf in shelves.items():
        for number in range(200):
            shelf.put(f"river/{number}", f"{name} {number}".encode())
    store.save({name: box for shelf in shelves.values() for name, box in shelf.changed().items()})
    again = Shelf(opened(tmp_path), "line")
    assert all(again[f"river/{number}"] == f"line {number}".encode() for number in range(200))


def test_what_is_not_on_a_shelf_is_told(tmp_path: Path) -> None:
    """A key that nothing was put under gives an error or None."""
    shelf = Shelf(opened(tmp_path), "event")
    assert shelf.get("river/thaw") is None
    with pytest.raises(KeyError):
        shelf["river/thaw"]
    shelf.remove("river/thaw")
    assert shelf.changed() == {}


def test_only_boxes_that_were_touched_are_written(tmp_path: Path) -> None:
    """Reading, putting the same piece again and removing what is not there touch nothing."""
    store = opened(tmp_path)
    first = Shelf(store, "event")
    for number in range(200):
        first.put(str(number), b"piece")
    store.save(first.changed())
    assert len(first.changed()) == Shelf.BOXES
    shelf = Shelf(opened(tmp_path), "event")
    shelf.put("7", b"piece")
    shelf.remove("none")
    assert (shelf["8"], shelf.get("9")) == (b"piece", b"piece")
    assert shelf.changed() == {}
    shelf.put("7", b"other")
    shelf.remove("8")
    assert len(shelf.changed()) <= 2


def test_a_piece_that_was_removed_is_gone(tmp_path: Path) -> None:
    """Neither this run nor the next finds it, and its neighbours stay."""
    store = opened(tmp_path)
    shelf = Shelf(store, "event")
    for number in range(200):
        shelf.put(str(number), b"piece")
    store.save(shelf.changed())
    store = opened(tmp_path)
    shelf = Shelf(store, "event")
    shelf.remove("7")
    store.save(shelf.changed())
    again = Shelf(opened(tmp_path), "event")
    assert shelf.get("7") is None
    assert [again.get(str(number)) for number in range(200)] == [b"piece" if n != 7 else None for n in range(200)]


def test_boxes_do_not_depend_on_the_order_of_putting(tmp_path: Path) -> None:
    """The same pieces give the same bytes."""
    shelves = Shelf(opened(tmp_path), "event"), Shelf(opened(tmp_path), "event")
    for shelf, order in zip(shelves, (range(100), reversed(range(100))), strict=True):
        for number in order:
            shelf.put(str(number), b"%d" % number)
    one, other = (pickle.dumps(shelf.changed()) for shelf in shelves)
    assert one == other


def test_a_damaged_box_is_noticed(tmp_path: Path) -> None:
    """A shelf refuses what its store refuses."""
    store = opened(tmp_path)
    shelf = Shelf(store, "event")
    shelf.put("a", b"piece")
    store.save(shelf.changed())
    for path in pieces_of(tmp_path):
        if path.name != "current":
            path.write_bytes(path.read_bytes()[:-1])
    with pytest.raises(UnusableError):
        Shelf(opened(tmp_path), "event").get("a")


def test_a_sealed_shelf_gives_what_it_was_given(tmp_path: Path) -> None:
    """Pieces that were put together are read, replaced, removed and kept as any others are."""
    store = Store(tmp_path, b"")
    shelf = Shelf(store, "events")
    pieces = {f"e{number}": bytes([number]) * number for number in range(200)}
    for name, piece in pieces.items():
        shelf.put(name, piece)
    shelf.seal()
    assert {name: shelf[name] for name in pieces} == pieces
    assert shelf.get("nobody") is None
    with pytest.raises(KeyError):
        shelf["nobody"]
    shelf.put("e7", b"another")
    shelf.remove("e8")
    shelf.seal()
    store.save(shelf.changed())
    kept = Shelf(store, "events")
    expected = {name: piece for name, piece in pieces.items() if name != "e8"} | {"e7": b"another"}
    assert {name: kept.get(name) for name in pieces} == {name: expected.get(name) for name in pieces}

"""Compiled templates, kept from one build to the next."""

import os
from collections.abc import Callable
from hashlib import blake2b
from pathlib import Path

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

_DIGEST = 16


class CompiledTemplates(BytecodeCache):
    """Compiled templates in a folder, each with a digest: Python would believe damaged code and break down."""

    def __init__(self, folder: Path, version: bytes, digest: Callable[[str], bytes]) -> None:
        """``version`` stands for the program, which decides how templates are compiled.

        ``digest`` returns what stands for all that a template is made from: that is compiled together.
        """
        self._folder = folder
        self._version = version
        self._digest = digest

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return the name of a compiled template."""
        return f"{name} {self._digest(name).hex()}"

    def has(self, environment: Environment, name: str) -> bool:
        """Whether a template was compiled before. Raises ``TemplateNotFound`` where there is no such template."""
        assert environment.loader is not None
        source, filename, _ = environment.loader.get_source(environment, name)
        return self.get_bucket(environment, name, filename, source).code is not None

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket from its file, where that is there and whole."""
        try:
            data = self._path(bucket).read_bytes()
        except OSError:
            return
        if _digest(data[_DIGEST:]) == data[:_DIGEST]:
            bucket.bytecode_from_string(data[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Write a bucket to its file, which appears at once."""
        data = bucket.bytecode_to_string()
        self._folder.mkdir(parents=True, exist_ok=True)
        path = self._path(bucket)
        # Several processes may compile the same template at the same time.
        new = path.with_name(f"{path.name}.{os.getpid()}.new")
        new.write_bytes(_digest(data) + data)
        new.replace(path)

    def _path(self, bucket: Bucket) -> Path:
        return self._folder / _digest(self._version + f"{bucket.key} {bucket.checksum}".encode()).hex()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()

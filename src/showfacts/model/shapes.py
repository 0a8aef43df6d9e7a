"""JSON Schema (draft 2020-12) of values by their types: what the schemas of files and of answers share."""

from __future__ import annotations

import ast
import inspect
import sys
import types
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

JsonSchema = dict[str, Any]


class Shapes:
    """Turns types into schemas; those of records are collected as ``definitions``, by the names of classes.

    ``plain`` has the schemas of what is no record. Where it has one of None, a value that may be None may be
    null; else it may only be left out. ``table`` makes the schema of a record.
    """

    def __init__(self, plain: Mapping[Any, JsonSchema], table: Callable[[type, Shapes], JsonSchema]) -> None:
        self.definitions: dict[str, JsonSchema] = {}
        self._plain = plain
        self._table = table
        self._classes: dict[str, type] = {}

    def of(self, kind: Any) -> JsonSchema:
        """The schema of a type.

        Raises:
            KeyError: the type has none.
            ValueError: another record has the same name.
        """
        if kind in self._plain:
            return dict(self._plain[kind])
        if is_dataclass(kind) and isinstance(kind, type):
            return self._reference(kind)
        origin, inner = get_origin(kind), get_args(kind)
        if origin is tuple:
            return self._array(inner)
        if origin in (Union, types.UnionType):
            return self._union(inner)
        if origin is Literal:
            return {"enum": list(inner)}
        if origin is not None and issubclass(origin, Mapping):
            keys, values = inner
            return {"type": "object", "propertyNames": self.of(keys), "additionalProperties": self.of(values)}
        raise KeyError(kind)

    def _reference(self, kind: type) -> JsonSchema:
        name = kind.__name__
        if self._classes.setdefault(name, kind) is not kind:
            raise ValueError(f"two records are called {name}")
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self._table(kind, self)
        return {"$ref": f"#/$defs/{name}"}

    def _array(self, inner: tuple[Any, ...]) -> JsonSchema:
        if inner[-1] is ...:
            return {"type": "array", "items": self.of(inner[0])}
        items = [self.of(each) for each in inner]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}

    def _union(self, inner: tuple[Any, ...]) -> JsonSchema:
        kinds = [self.of(each) for each in inner if each is not types.NoneType or each in self._plain]
        return kinds[0] if len(kinds) == 1 else {"anyOf": kinds}


def described(cls: type) -> str:
    """The first paragraph of the docstring of a class, on one line."""
    return " ".join((cls.__doc__ or "").strip().split("\n\n")[0].split())


def hints(cls: type) -> dict[str, Any]:
    """The types of the fields of a record, in order, also of those whose names only type checkers import."""
    found: dict[str, Any] = {}
    for each in reversed(cls.__mro__):
        if own := vars(each).get("__annotations__"):
            module = sys.modules[each.__module__]
            holder = types.SimpleNamespace(__annotations__=own)
            found |= get_type_hints(holder, _names(module), include_extras=True)
    return found


def _names(module: types.ModuleType) -> dict[str, Any]:
    """The names of a module, with those that it has only ``if TYPE_CHECKING``."""
    found = dict(vars(module))
    for block in ast.parse(inspect.getsource(module)).body:
        if isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING":
            exec(compile(ast.Module(block.body, []), module.__name__, "exec"), found)  # noqa: S102 - our own
    return found

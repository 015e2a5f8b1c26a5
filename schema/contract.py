"""The Strawberry schema of the contract."""

import importlib

import strawberry
from strawberry.schema.config import StrawberryConfig
from strawberry.types.lazy_type import LazyType

from schema import references
from schema.query import Query
from schema.scalars import SCALARS


def make() -> strawberry.Schema:
    """A schema of every type of the contract."""
    named = [held for held in vars(references).values() if isinstance(held, LazyType)]
    types = [getattr(importlib.import_module(ref.module), ref.type_name) for ref in named]
    return strawberry.Schema(Query, types=types, config=StrawberryConfig(scalar_map=SCALARS))

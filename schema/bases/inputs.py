"""How bases are ordered."""

from graph.ports.walk import Order

BY_CODE = (Order("code"),)

"""The orders of lists where the client names none."""

from graph.ports.walk import Order

BY_CODE = (Order("code"),)
BY_POSITION = (Order("position"),)
BY_VERSION = (Order("version", descending=True),)
BY_ENTRY_POSITION = (Order("position", of_edge=True),)
BY_ENTRY_ORDER = (Order("order", of_edge=True),)
BY_MEASURE = (Order("code"), Order("on", descending=True, of_edge=True))
BY_FIRST_DAY = (Order("since"),)
LATEST = (Order("on", descending=True),)
